package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * The key file. Read again whenever it has changed, so that all nodes seal with a new key as soon as one of them has written it.
 */
@Component
class SealingKeys {

    private final SealingProperties properties;
    private @Nullable KeysetHandle keys;
    private @Nullable FileTime readAt;

    SealingKeys(SealingProperties properties) {
        this.properties = properties;
    }

    /** @throws RuleViolationException {@code sealing.no-key} */
    KeysetHandle require() {
        return find().orElseThrow(() -> new RuleViolationException("sealing.no-key"));
    }

    /**
     * The keys, with this one if there is such a key. The file is read anew when it is missing: on a share, a node may learn late
     * that another has written.
     */
    synchronized KeysetHandle requireWith(int keyId) {
        KeysetHandle present = require();
        if (fromEnvironment() || Envelope.keyIds(present).contains(keyId)) {
            return present;
        }
        readAt = null;
        return require();
    }

    synchronized Optional<KeysetHandle> find() {
        try {
            if (fromEnvironment()) {
                if (keys == null) {
                    keys = read(String.valueOf(properties.keys()).strip());
                }
                return Optional.of(keys);
            }
            Path file = properties.keyFile();
            if (!Files.exists(file)) {
                keys = null;
                return Optional.empty();
            }
            FileTime changed = Files.getLastModifiedTime(file);
            KeysetHandle known = keys;
            if (known == null || !changed.equals(readAt)) {
                known = read(Files.readString(file));
                keys = known;
                readAt = changed;
            }
            return Optional.of(known);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sealing keys " + properties.keyFile(), e);
        }
    }

    /** Whether the portal may not change the keys itself. */
    boolean fromEnvironment() {
        String given = properties.keys();
        return given != null && !given.isBlank();
    }

    /** Where people find the keys. */
    String whereabouts() {
        return fromEnvironment()
                ? "thongsuot.sealing.keys"
                : properties.keyFile().toAbsolutePath().normalize().toString();
    }

    /** Replaces the file in one move, so that nobody reads half of it. */
    synchronized void write(KeysetHandle changed) {
        Path file = properties.keyFile().toAbsolutePath().normalize();
        try {
            Files.createDirectories(file.getParent());
            Path written = createPrivately(file.resolveSibling(file.getFileName() + ".new"));
            Files.writeString(written, Envelope.write(changed));
            try {
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
            }
            keys = changed;
            readAt = Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the sealing keys " + file, e);
        }
    }

    private static KeysetHandle read(String text) {
        String json =
                text.startsWith("{") ? text : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        return Envelope.read(json);
    }

    private static Path createPrivately(Path file) throws IOException {
        Files.deleteIfExists(file);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }
}
