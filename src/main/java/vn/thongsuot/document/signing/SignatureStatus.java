package vn.thongsuot.document.signing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature of a PDF, checked.
 *
 * @param signer name in the certificate
 * @param issuer who issued the certificate
 * @param signedAt as the signer's clock had it, null if the signature does not say
 * @param unbroken whether the signed bytes are those that were signed
 * @param wholeFile whether nothing was added to the file afterwards
 * @param validFrom first moment of the certificate, null without a certificate
 * @param validUntil last moment of the certificate, null without a certificate
 * @param trust how far the certificate can be relied on
 */
public record SignatureStatus(
        String signer,
        String issuer,
        @Nullable Instant signedAt,
        boolean unbroken,
        boolean wholeFile,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        Trust trust) {

    /** Whether the file is what was signed, no more and no less. */
    public boolean intact() {
        return unbroken && wholeFile;
    }

    /** Whether the certificate is one of the portal's own making, which proves nothing to others. */
    public boolean test() {
        return trust == Trust.TEST;
    }

    /** Whether the certificate is not yet or no longer good at a moment. */
    public boolean outOfDate(Instant at) {
        return validFrom == null || validUntil == null || at.isBefore(validFrom) || at.isAfter(validUntil);
    }
}
