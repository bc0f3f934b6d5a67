package vn.thongsuot.procedure.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.text.SearchText;

/** Looks through every table and every stored file for a text, as it is and in the forms in which it might be hidden. */
@Component
public class PlainTextSearch {

    private static final List<Path> FOLDERS = List.of(Path.of("target/test-files"));

    private final JdbcTemplate database;

    PlainTextSearch(JdbcTemplate database) {
        this.database = database;
    }

    /** {@code table.column} of each find, the engine's tables included. */
    public Set<String> inDatabase(String text) {
        Set<String> found = new TreeSet<>();
        List<byte[]> forms = forms(text);
        List<String> tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = database() and table_type = 'BASE TABLE'",
                String.class);
        for (String table : tables) {
            database.query("select * from `" + table + "`", row -> {
                ResultSetMetaData columns = row.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    byte[] value = bytes(row.getObject(i));
                    if (forms.stream().anyMatch(form -> contains(value, form))) {
                        found.add(table + "." + columns.getColumnName(i));
                    }
                }
            });
        }
        return found;
    }

    private static byte[] bytes(@Nullable Object value) throws SQLException {
        return switch (value) {
            case byte[] bytes -> bytes;
            case Blob blob -> blob.getBytes(1, (int) blob.length());
            case null, default -> String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        };
    }

    public Set<String> inFiles(String text) {
        Set<String> found = new TreeSet<>();
        List<byte[]> forms = forms(text);
        for (Path folder : FOLDERS) {
            try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    byte[] content = Files.readAllBytes(file);
                    byte[] name = file.getFileName().toString().getBytes(StandardCharsets.UTF_8);
                    if (forms.stream().anyMatch(form -> contains(content, form) || contains(name, form))) {
                        found.add(file.toString());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** As written, decomposed, in lower case without accents, as JSON escapes, in hexadecimal and in Base64 at each offset. */
    public List<byte[]> forms(String text) {
        List<byte[]> forms = new ArrayList<>();
        for (String written : new TreeSet<>(List.of(
                text,
                Normalizer.normalize(text, Normalizer.Form.NFD),
                SearchText.of(text),
                text.toLowerCase(Locale.ROOT),
                text.toUpperCase(Locale.ROOT)))) {
            byte[] utf8 = written.getBytes(StandardCharsets.UTF_8);
            forms.add(utf8);
            forms.add(written.getBytes(StandardCharsets.UTF_16BE));
            forms.add(ascii(HexFormat.of().formatHex(utf8)));
            forms.add(ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
            for (int offset = 0; offset < 3; offset++) {
                byte[] shifted = new byte[utf8.length + offset];
                System.arraycopy(utf8, 0, shifted, offset, utf8.length);
                String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                // The first and last letters depend on what stands beside the text.
                forms.add(ascii(encoded.substring(offset == 0 ? 0 : 4, encoded.length() - 3)));
            }
        }
        forms.add(ascii(escaped(text)));
        return forms;
    }

    public static boolean contains(byte[] whole, byte[] part) {
        outer:
        for (int i = 0; i <= whole.length - part.length; i++) {
            for (int j = 0; j < part.length; j++) {
                if (whole[i + j] != part[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(letter -> {
            if (letter < 128) {
                escaped.append((char) letter);
            } else {
                escaped.append("\\u%04x".formatted(letter));
            }
        });
        return escaped.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
