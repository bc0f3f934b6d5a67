package vn.thongsuot.document.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the signatures of a PDF: by whom, when, and whether the file is still what was signed. Asks no service outside. */
@Component
public class SignatureCheck {

    /** One entry for each signature, in the order of signing; none for an unsigned file. */
    public List<SignatureStatus> verify(byte[] pdf) {
        var analyzer = new PDFDocumentAnalyzer(new InMemoryDocument(pdf));
        analyzer.setCertificateVerifier(new CommonCertificateVerifier());
        analyzer.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        return analyzer.getSignatures().stream().map(SignatureCheck::status).toList();
    }

    private static SignatureStatus status(AdvancedSignature signature) {
        signature.checkSignatureIntegrity();
        CertificateToken certificate = signature.getSigningCertificateToken();
        Date signedAt = signature.getSigningTime();
        return new SignatureStatus(
                certificate == null ? "" : name(certificate),
                certificate == null
                        ? ""
                        : DSSASN1Utils.extractAttributeFromX500Principal(
                                org.bouncycastle.asn1.x500.style.BCStyle.CN, certificate.getIssuer()),
                signedAt == null ? null : signedAt.toInstant(),
                signature.getSignatureCryptographicVerification().isSignatureIntact(),
                signature instanceof PAdESSignature pades
                        && pades.getPdfRevision().areAllOriginalBytesCovered(),
                certificate != null && certificate.isSelfSigned());
    }

    private static String name(CertificateToken certificate) {
        return DSSASN1Utils.getHumanReadableName(certificate);
    }
}
