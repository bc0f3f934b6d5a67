package vn.thongsuot.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/**
 * File contents under their hash: {@code ab/abcdef…}. A content is there whole or not at all, since it is written beside and
 * moved; written twice at the same time it is moved twice, with the same result.
 */
final class ContentDirectory {

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final Path incoming;

    ContentDirectory(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.incoming = this.directory.resolve("incoming");
    }

    /** A content written to disk but not yet in its place; closing it without {@link #keep} throws it away. */
    record Incoming(Path path, long size, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Reads at most one byte more than the limit, so that {@code size() > limit} tells that there was more. */
    Incoming receive(InputStream in, long limit) throws IOException {
        Files.createDirectories(incoming);
        Path path = Files.createTempFile(incoming, "file-", ".part");
        try {
            MessageDigest digest = sha256();
            long size = 0;
            try (var channel = FileChannel.open(path, StandardOpenOption.WRITE);
                    OutputStream out = Channels.newOutputStream(channel);
                    var hashed = new DigestInputStream(in, digest)) {
                byte[] buffer = new byte[BUFFER];
                int read = hashed.read(buffer);
                while (read >= 0 && size <= limit) {
                    out.write(buffer, 0, read);
                    size += read;
                    read = hashed.read(buffer);
                }
                channel.force(true);
            }
            return new Incoming(path, size, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    void keep(Incoming content) throws IOException {
        Path place = place(content.sha256());
        if (Files.exists(place) && Files.size(place) == content.size()) {
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(content.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    /** Whether what lies under the hash still has it. */
    boolean isIntact(String sha256) throws IOException {
        MessageDigest digest = sha256();
        try (var hashed = new DigestInputStream(open(sha256), digest)) {
            hashed.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    }

    boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    /**
     * Deletes a content. It is first moved aside and the question asked again: whoever stores the same content meanwhile either is seen to
     * use it, or finds it {@linkplain #has missing}.
     */
    void removeUnless(String sha256, BooleanSupplier used) throws IOException {
        Path place = place(sha256);
        Files.createDirectories(incoming);
        Path aside = incoming.resolve("removed-" + sha256);
        if (Files.exists(aside) && !Files.exists(place)) {
            // A crash came between: what was moved aside is looked at again.
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        }
        if (used.getAsBoolean() || !Files.exists(place)) {
            Files.deleteIfExists(aside);
            return;
        }
        Files.move(place, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (used.getAsBoolean()) {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(aside);
        }
    }

    private Path place(String sha256) {
        return directory.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
