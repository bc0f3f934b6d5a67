package vn.thongsuot.document.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The authorities whose certificates count, from the file that the configuration names. */
@Component
class TrustedCertificates {

    private final SigningProperties properties;

    TrustedCertificates(SigningProperties properties) {
        this.properties = properties;
    }

    /**
     * Whether a way leads from the certificate to one of the authorities.
     *
     * @param others certificates that came with the signature
     * @param at the day it counts on; revocation is not asked for
     */
    boolean vouchFor(X509Certificate certificate, Collection<X509Certificate> others, Date at) {
        Path file = properties.trusted();
        if (file == null) {
            return false;
        }
        try {
            Set<TrustAnchor> anchors = anchors(file);
            if (anchors.isEmpty()) {
                return false;
            }
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(at);
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException noWay) {
            return false;
        }
    }

    private static Set<TrustAnchor> anchors(Path file) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(certificate -> new TrustAnchor((X509Certificate) certificate, null))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the trusted certificates " + file, e);
        }
    }
}
