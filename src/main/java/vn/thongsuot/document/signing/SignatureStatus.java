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
 * @param test whether it is a certificate of the portal's own making, which proves nothing to others
 */
public record SignatureStatus(
        String signer, String issuer, @Nullable Instant signedAt, boolean unbroken, boolean wholeFile, boolean test) {

    /** Whether the file is what was signed, no more and no less. */
    public boolean intact() {
        return unbroken && wholeFile;
    }
}
