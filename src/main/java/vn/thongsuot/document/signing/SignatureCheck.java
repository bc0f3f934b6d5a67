package vn.thongsuot.document.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.X500PrincipalHelper;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateValidity;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Checks the signatures of a PDF: by whom, when, and whether the file is still what was signed. Asks no service outside, so it
 * does not tell whether a certificate was revoked.
 */
@Component
public class SignatureCheck {

    private final TrustedCertificates trusted;

    SignatureCheck(TrustedCertificates trusted) {
        this.trusted = trusted;
    }

    /**
     * @return one entry for each signature, in the order of signing; none for an unsigned file
     * @throws RuleViolationException {@code document.signing.unreadable}: damaged so that it is no PDF any more
     */
    public List<SignatureStatus> verify(byte[] pdf) {
        try {
            var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
            analyzer.setCertificateVerifier(new CommonCertificateVerifier());
            analyzer.setPdfObjFactory(new PdfBoxNativeObjectFactory());
            return analyzer.getSignatures().stream().map(this::status).toList();
        } catch (RuntimeException e) {
            // What a stranger hands in may be broken in ways that the readers of PDF files and certificates do not
            // foresee.
            throw new RuleViolationException("document.signing.unreadable");
        }
    }

    private SignatureStatus status(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        CertificateToken certificate = signature.getSigningCertificateToken();
        Date signedAt = signature.getSigningTime();
        return new SignatureStatus(
                certificate == null ? "" : name(certificate.getSubject().getPrincipal()),
                certificate == null ? "" : name(certificate.getIssuer().getPrincipal()),
                signedAt == null ? null : signedAt.toInstant(),
                signature.getSignatureCryptographicVerification().isSignatureIntact() && namesItsCertificate(signature),
                signature instanceof PAdESSignature pades
                        && pades.getPdfRevision().areAllOriginalBytesCovered(),
                certificate == null ? null : certificate.getNotBefore().toInstant(),
                certificate == null ? null : certificate.getNotAfter().toInstant(),
                trust(signature, certificate, signedAt));
    }

    private Trust trust(AdvancedSignature signature, @Nullable CertificateToken certificate, @Nullable Date signedAt) {
        if (certificate == null) {
            return Trust.UNKNOWN;
        }
        if (isTest(certificate)) {
            return Trust.TEST;
        }
        List<X509Certificate> others = signature.getCertificates().stream()
                .map(CertificateToken::getCertificate)
                .toList();
        Date at = signedAt == null ? certificate.getNotBefore() : signedAt;
        return trusted.vouchFor(certificate.getCertificate(), others, at) ? Trust.TRUSTED : Trust.UNKNOWN;
    }

    /** The signature says which certificate it belongs to; else another name with the same key could be put in. */
    private static boolean namesItsCertificate(AdvancedSignature signature) {
        CertificateValidity validity =
                signature.getCandidatesForSigningCertificate().getTheCertificateValidity();
        return validity != null && validity.isDigestEqual();
    }

    private static String name(X500Principal principal) {
        String common = attribute(principal, BCStyle.CN);
        return common == null ? principal.getName() : common;
    }

    private static boolean isTest(CertificateToken certificate) {
        return Objects.equals(
                TestCertificate.MARK, attribute(certificate.getSubject().getPrincipal(), BCStyle.OU));
    }

    private static @Nullable String attribute(X500Principal principal, ASN1ObjectIdentifier attribute) {
        return DSSASN1Utils.extractAttributeFromX500Principal(attribute, new X500PrincipalHelper(principal));
    }
}
