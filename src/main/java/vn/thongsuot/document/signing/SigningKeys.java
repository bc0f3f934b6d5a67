package vn.thongsuot.document.signing;

import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.KeyStoreSignatureTokenConnection;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore.PasswordProtection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The portal's key: the configured one, in a demo else one of its own making. A renewed file is noticed without a restart. */
@Component
class SigningKeys {

    private final SigningProperties properties;
    private final ObjectProvider<TestCertificate> testCertificate;
    private @Nullable SigningKey current;

    SigningKeys(SigningProperties properties, ObjectProvider<TestCertificate> testCertificate) {
        this.properties = properties;
        this.testCertificate = testCertificate;
    }

    synchronized Optional<SigningKey> key() {
        Path file = properties.keystore();
        String password = properties.password();
        if (file == null) {
            TestCertificate test = testCertificate.getIfAvailable();
            if (test == null) {
                return Optional.empty();
            }
            file = test.file();
            password = TestCertificate.PASSWORD;
        }
        try {
            FileTime written = Files.getLastModifiedTime(file);
            if (current == null || !current.written.equals(written)) {
                current = read(file, password == null ? "" : password, written);
            }
            return Optional.of(current);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the signing key " + file, e);
        }
    }

    private static SigningKey read(Path file, String password, FileTime written) throws IOException {
        var token = new Pkcs12SignatureToken(Files.readAllBytes(file), new PasswordProtection(password.toCharArray()));
        List<DSSPrivateKeyEntry> entries = token.getKeys();
        if (entries.isEmpty()) {
            throw new IOException("No key in " + file);
        }
        return new SigningKey(token, entries.getFirst(), written);
    }

    record SigningKey(KeyStoreSignatureTokenConnection token, DSSPrivateKeyEntry entry, FileTime written) {}
}
