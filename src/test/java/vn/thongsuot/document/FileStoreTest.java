package vn.thongsuot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

class FileStoreTest {

    private static final byte[] PDF = "%PDF-1.7\nmot van ban\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0
    };

    @TempDir
    Path directory;

    private final FileRecords records = mock(FileRecords.class);
    private FileStore files;

    @BeforeEach
    void open_store() {
        when(records.save(any())).thenAnswer(call -> call.getArgument(0));
        files = new FileStore(
                records,
                new FileProperties(directory, DataSize.ofMegabytes(1)),
                mock(RemovedContents.class),
                Clock.fixed(Instant.parse("2026-11-22T01:02:03.456789Z"), ZoneOffset.UTC));
    }

    static Stream<Arguments> accepted() throws IOException {
        return Stream.of(
                Arguments.of("đơn.pdf", PDF, "application/pdf"),
                Arguments.of("ảnh thẻ.PNG", PNG, "image/png"),
                Arguments.of("a.jpg", JPEG, "image/jpeg"),
                Arguments.of("a.jpeg", JPEG, "image/jpeg"),
                Arguments.of("a.docx", office("word/document.xml"), FileType.DOCX.mediaType()),
                Arguments.of("a.xlsx", office("xl/workbook.xml"), FileType.XLSX.mediaType()));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void the_type_is_that_of_the_content(String name, byte[] content, String mediaType) throws IOException {
        StoredFile file = store(name, content);
        assertThat(file.name()).isEqualTo(name);
        assertThat(file.mediaType()).isEqualTo(mediaType);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.storedAt()).isEqualTo("2026-11-22T01:02:03.456Z");
        assertThat(contents()).hasSize(1).allSatisfy(path -> assertThat(path).hasBinaryContent(content));
    }

    static Stream<Arguments> refused() throws IOException {
        return Stream.of(
                Arguments.of("a.pdf", new byte[0], "document.upload.empty"),
                Arguments.of(
                        "a.pdf", "<html><script>".getBytes(StandardCharsets.UTF_8), "document.upload.type-refused"),
                Arguments.of(
                        "a.pdf", "MZ\0\0chương trình".getBytes(StandardCharsets.UTF_8), "document.upload.type-refused"),
                Arguments.of(
                        "a.png",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                        "document.upload.type-refused"),
                Arguments.of("a.docx", office("anything.txt"), "document.upload.type-refused"),
                Arguments.of(
                        "a.docx", office("word/document.xml", "word/vbaProject.bin"), "document.upload.type-refused"),
                Arguments.of(
                        "a.docx", "PK\3\4 cut off".getBytes(StandardCharsets.US_ASCII), "document.upload.type-refused"),
                Arguments.of("a.png", PDF, "document.upload.type-mismatch"),
                Arguments.of("a", PDF, "document.upload.type-mismatch"),
                Arguments.of("a.pdf.exe", PDF, "document.upload.type-mismatch"),
                Arguments.of("a.xlsx", office("word/document.xml"), "document.upload.type-mismatch"),
                Arguments.of("a.pdf", new byte[1024 * 1024 + 1], "document.upload.too-large"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_refused_leaves_nothing_behind_and_says_why(String name, byte[] content, String message) {
        assertThatThrownBy(() -> store(name, content)).isInstanceOfSatisfying(RuleViolationException.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(message);
            assertThat(new Texts()
                            .getTranslation(
                                    message,
                                    Texts.VIETNAMESE,
                                    refusal.arguments().toArray()))
                    .contains(name);
        });
        assertThat(contents()).isEmpty();
        verify(records, never()).save(any());
    }

    @Test
    void a_file_announced_as_too_large_is_not_even_read() {
        var unread = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        assertThatThrownBy(() -> files.store("a.pdf", unread, 100L * 1024 * 1024))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void a_file_that_never_ends_is_read_up_to_the_limit() {
        var endless = new InputStream() {
            long given;

            @Override
            public int read() {
                assertThat(given++).isLessThan(2 * 1024 * 1024);
                return 'x';
            }
        };
        assertThatThrownBy(() -> files.store("a.pdf", endless, -1)).isInstanceOf(RuleViolationException.class);
        assertThat(contents()).isEmpty();
    }

    @Test
    void a_broken_connection_leaves_nothing_behind() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> files.store("a.pdf", broken, -1)).isInstanceOf(UncheckedIOException.class);
        assertThat(contents()).isEmpty();
    }

    @Test
    void the_same_content_twice_is_kept_once() {
        StoredFile first = store("a.pdf", PDF);
        StoredFile second = store("b.pdf", PDF);
        assertThat(second.sha256()).isEqualTo(first.sha256()).hasSize(64);
        assertThat(contents()).hasSize(1);
    }

    @Test
    void the_same_content_by_several_people_at_once_is_kept_once_and_whole() throws Exception {
        try (var people = Executors.newFixedThreadPool(8)) {
            List<Callable<StoredFile>> uploads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                uploads.add(() -> store("a.pdf", PDF));
            }
            for (Future<StoredFile> upload : people.invokeAll(uploads)) {
                assertThat(upload.get().size()).isEqualTo(PDF.length);
            }
        }
        assertThat(contents()).hasSize(1).allSatisfy(path -> assertThat(path).hasBinaryContent(PDF));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\an\\Đơn xin.pdf, Đơn xin.pdf",
        "..pdf, pdf",
        ".pdf, pdf",
        "a\u0000b\u202Egpj.pdf, abgpj.pdf",
        "'a\"<b>:|?*.pdf', ab.pdf",
        "'  nhiều   khoảng  trắng .pdf', nhiều khoảng trắng.pdf",
        "e\u0302.pdf, \u00ea.pdf",
        "../.., file",
    })
    void names_are_tidied(String submitted, String expected) {
        assertThat(FileName.of(submitted)).hasToString(expected);
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(FileName.of("ư".repeat(400) + ".pdf").toString())
                .hasSize(144)
                .endsWith(".pdf");
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), -1);
    }

    private List<Path> contents() {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] office(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(part.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
