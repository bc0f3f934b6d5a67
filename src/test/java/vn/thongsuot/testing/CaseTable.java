package vn.thongsuot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table of cases in a Markdown file, so that someone who does not program can read and extend it. */
public final class CaseTable {

    private CaseTable() {}

    /** The rows of the first table of the resource, by column heading. */
    public static Stream<Row> rows(String resource) {
        List<List<String>> lines = text(resource)
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(CaseTable::cells)
                .toList();
        List<String> headings = lines.getFirst();
        List<Row> rows =
                lines.stream().skip(2).map(cells -> row(headings, cells)).toList();
        assertThat(rows).as(resource).isNotEmpty();
        return rows.stream();
    }

    private static Row row(List<String> headings, List<String> cells) {
        assertThat(cells).as("cells of %s", cells.getFirst()).hasSameSizeAs(headings);
        var byHeading = new HashMap<String, String>();
        IntStream.range(0, cells.size()).forEach(i -> byHeading.put(headings.get(i), cells.get(i)));
        return new Row(cells.getFirst(), byHeading);
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        return Stream.of(inner.substring(1, inner.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(CaseTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One case. An empty cell or a dash stands for "not given". */
    public record Row(String name, Map<String, String> cells) {

        public String text(String heading) {
            return Objects.requireNonNull(cells.get(heading), heading);
        }

        public Integer number(String heading) {
            return Integer.valueOf(text(heading));
        }

        public Integer numberOrNull(String heading) {
            return isGiven(heading) ? number(heading) : null;
        }

        public boolean isGiven(String heading) {
            return !text(heading).isEmpty() && !text(heading).equals("–");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
