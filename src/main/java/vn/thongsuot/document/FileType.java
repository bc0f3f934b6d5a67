package vn.thongsuot.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** The kinds of file the portal takes, told by what is in the file, never by its name. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private static final Tika TIKA = new Tika();
    private static final Set<String> ZIP_KINDS = Set.of("application/zip", "application/x-tika-ooxml");
    private static final String MACROS = "vbaproject.bin";

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    static List<String> allExtensions() {
        return Arrays.stream(values()).flatMap(type -> type.extensions.stream()).toList();
    }

    static Optional<FileType> of(Path content) throws IOException {
        String detected;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(content))) {
            detected = TIKA.detect(in);
        }
        return ZIP_KINDS.contains(detected)
                ? office(content)
                : Arrays.stream(values())
                        .filter(type -> type.mediaType.equals(detected))
                        .findFirst();
    }

    /** Office files are ZIP archives told apart by their main part. Those with macros are none of ours. */
    private static Optional<FileType> office(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            boolean macros = zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(MACROS));
            if (macros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
