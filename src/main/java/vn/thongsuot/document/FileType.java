package vn.thongsuot.document;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
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

    /** The usual one, without a dot. */
    String extension() {
        return extensions.getFirst();
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

    static Optional<FileType> of(byte[] content) throws IOException {
        String detected = TIKA.detect(content);
        return ZIP_KINDS.contains(detected)
                ? office(content)
                : Arrays.stream(values())
                        .filter(type -> type.mediaType.equals(detected))
                        .findFirst();
    }

    private static Optional<FileType> office(byte[] content) throws IOException {
        Set<String> names = new HashSet<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
        return office(names);
    }

    /** Office files are ZIP archives told apart by their main part. Those with macros are none of ours. */
    private static Optional<FileType> office(Path content) throws IOException {
        try (var zip = new ZipFile(content.toFile())) {
            return office(zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> office(Set<String> names) {
        boolean macros =
                names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(MACROS));
        if (macros || !names.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        if (names.contains("word/document.xml")) {
            return Optional.of(DOCX);
        }
        return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }
}
