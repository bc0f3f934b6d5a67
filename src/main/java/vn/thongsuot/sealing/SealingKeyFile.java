package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/** Adds a key to a key file beside the portal, for keys that reach it through the environment. */
public final class SealingKeyFile {

    private SealingKeyFile() {}

    /**
     * Adds a key that is not active yet; where there is no file, makes one with its first key.
     *
     * @return the name of the new key
     */
    public static String addKey(Path file) {
        if (!Files.exists(file)) {
            return write(file, Envelope.newKeys());
        }
        return write(file, Envelope.withListedKey(new SealingKeys(SealingProperties.file(file)).require()));
    }

    private static String write(Path file, KeysetHandle keys) {
        new SealingKeys(SealingProperties.file(file)).write(keys);
        return KeyCheck.hex(keys.getAt(keys.size() - 1).getId());
    }
}
