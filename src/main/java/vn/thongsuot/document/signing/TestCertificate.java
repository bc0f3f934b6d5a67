package vn.thongsuot.document.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.i18n.Texts;

/** A key and certificate for trying signatures out, made at the first use in a demo. Its name says that it proves nothing. */
@Component
@Profile("demo")
class TestCertificate {

    /** In the subject of every test certificate, so that the check can tell it from a real one. */
    static final String MARK = "THONG SUOT TEST";

    /** Guards nothing: the key is worth nothing. */
    static final String PASSWORD = "thu-nghiem";

    private static final int KEY_BITS = 2048;
    private static final Duration HALF_LIFE = Duration.ofDays(7300);

    private final SigningProperties properties;
    private final Texts texts;
    private final Clock clock;

    TestCertificate(SigningProperties properties, Texts texts, Clock clock) {
        this.properties = properties;
        this.texts = texts;
        this.clock = clock;
    }

    Path file() {
        Path file = properties.directory().resolve("test-certificate.p12");
        if (!Files.exists(file)) {
            try {
                make(file);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make the test certificate", e);
            } catch (GeneralSecurityException | OperatorCreationException e) {
                throw new IllegalStateException("Cannot make the test certificate", e);
            }
        }
        return file;
    }

    private void make(Path file) throws IOException, GeneralSecurityException, OperatorCreationException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        KeyPair pair = generator.generateKeyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("test", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate(pair)});
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), "certificate", ".tmp");
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, PASSWORD.toCharArray());
        }
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(draft);
        }
    }

    private X509Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        X500Name name = new X500NameBuilder()
                .addRDN(BCStyle.CN, texts.getTranslation("document.signing.test-certificate", Texts.VIETNAMESE))
                .addRDN(BCStyle.OU, MARK)
                .build();
        // A demo's clock is moved to and fro.
        Date from = Date.from(clock.instant().minus(HALF_LIFE));
        Date until = Date.from(clock.instant().plus(HALF_LIFE));
        BigInteger serial = BigInteger.valueOf(clock.millis());
        var builder = new JcaX509v3CertificateBuilder(name, serial, from, until, name, pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }
}
