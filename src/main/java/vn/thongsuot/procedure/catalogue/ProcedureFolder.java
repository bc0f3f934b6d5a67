package vn.thongsuot.procedure.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.thongsuot.procedure.gate.ModelGate;

/**
 * The files of one procedure, by their path below {@code bpmn/}. Scenarios are left out: they prove a procedure and are no
 * part of it.
 */
record ProcedureFolder(String key, Map<String, byte[]> files) {

    static List<ProcedureFolder> readAll(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(Files::isDirectory)
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("."))
                    .sorted()
                    .map(folder -> read(root, folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the procedures in " + root, e);
        }
    }

    private static ProcedureFolder read(Path root, Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(ProcedureFolder::isFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!path.contains("/scenarios/")
                        && !folder.relativize(file).toString().startsWith(".")) {
                    files.put(path, content(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder, e);
        }
        return new ProcedureFolder(String.valueOf(folder.getFileName()), files);
    }

    /** A link would lead out of the folder. */
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Of a file that is too large so much that the gate sees it. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ModelGate.MOST_BYTES + 1);
        }
    }

    /** Changes when any file does. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 40);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
