package vn.thongsuot.document.signing;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.signing.SigningKeys.SigningKey;
import vn.thongsuot.platform.error.RuleViolationException;

/** Signs PDF files (PAdES baseline B) with the key of the portal. */
@Component
public class PdfSigner {

    private static final String APPLICATION = "Thong Suot";

    private final SigningKeys keys;
    private final Clock clock;

    PdfSigner(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether there is a key to sign with. */
    public boolean isAvailable() {
        return keys.key().isPresent();
    }

    /**
     * Adds a signature; what was in the file stays byte by byte.
     *
     * @throws RuleViolationException {@code document.signing.no-key}: ask {@link #isAvailable} first
     */
    public byte[] sign(byte[] pdf, SignatureRequest request) {
        SigningKey key = keys.key().orElseThrow(() -> new RuleViolationException("document.signing.no-key"));
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.entry().getCertificate());
        parameters.setCertificateChain(key.entry().getCertificateChain());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setReason(request.reason());
        parameters.setLocation(request.place());
        parameters.setAppName(APPLICATION);
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        var document = new InMemoryDocument(pdf);
        ToBeSigned bytes = service.getDataToSign(document, parameters);
        SignatureValue value = key.token().sign(bytes, parameters.getDigestAlgorithm(), key.entry());
        var out = new ByteArrayOutputStream();
        try {
            service.signDocument(document, parameters, value).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot sign", e);
        }
        return out.toByteArray();
    }
}
