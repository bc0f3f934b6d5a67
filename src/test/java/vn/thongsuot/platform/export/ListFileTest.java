package vn.thongsuot.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @TempDir
    Path folder;

    private record Line(int number, @Nullable LocalDate day, String text) {}

    @Test
    void a_workbook_holds_days_as_days_and_numbers_as_numbers() throws IOException {
        Map<String, String> book = workbook(new Line(12, DAY, "=1+1"), new Line(7, null, "03/2026"));
        String sheet = book.get("xl/worksheets/sheet1.xml");
        long serial = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), DAY);
        assertThat(sheet)
                .containsPattern("<c r=\"A2\"[^>]*><v>12</v></c>")
                .containsPattern("<c r=\"B2\" s=\"[1-9][0-9]*\"[^>]*><v>" + serial + "(\\.0)?</v></c>")
                .containsPattern("<c r=\"A3\"[^>]*><v>7</v></c>");
        assertThat(sheet).doesNotContain("<f>");
        assertThat(book.get("xl/styles.xml")).contains("dd/MM/yyyy");
        assertThat(book.get("xl/sharedStrings.xml")).contains("=1+1", "03/2026");
    }

    @Test
    void a_file_of_text_writes_days_as_they_are_read_and_no_formula() throws IOException {
        var out = new ByteArrayOutputStream();
        file(new Line(-12, DAY, "=1+1"), new Line(7, null, "x")).csv(out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("\"-12\",\"09/03/2026\",\"'=1+1\"", "\"7\",\"\",\"x\"");
    }

    private static ListFile<Line> file(Line... lines) {
        return new ListFile<>(
                "document.incoming.title",
                List.of("document.incoming.number", "document.incoming.received", "document.column.summary"),
                (after, offset, limit) -> List.of(lines),
                line -> List.of(line.number(), ListFile.day(line.day()), line.text()));
    }

    private Map<String, String> workbook(Line... lines) throws IOException {
        Path path = folder.resolve("list.xlsx");
        try (var out = Files.newOutputStream(path)) {
            file(lines).excel(out);
        }
        Map<String, String> parts = new HashMap<>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
