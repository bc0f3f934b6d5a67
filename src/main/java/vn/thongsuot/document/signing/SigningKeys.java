package vn.thongsuot.document.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the portal's key comes from. */
@Component
class SigningKeys {

    private final SigningProperties properties;

    SigningKeys(SigningProperties properties) {
        this.properties = properties;
    }

    /** Read each time, so that a renewed key needs no restart. */
    Optional<KeyFile> file() {
        Path keystore = properties.keystore();
        if (keystore == null || !Files.exists(keystore)) {
            return Optional.empty();
        }
        try {
            String password = properties.password();
            return Optional.of(
                    new KeyFile(Files.readAllBytes(keystore), password == null ? new char[0] : password.toCharArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the signing key", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    record KeyFile(byte[] content, char[] password) {}
}
