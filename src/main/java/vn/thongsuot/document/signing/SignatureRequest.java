package vn.thongsuot.document.signing;

import org.jspecify.annotations.Nullable;

/**
 * What a signature says besides who signed.
 *
 * @param reason shown by PDF readers, null for none
 * @param place shown by PDF readers, null for none
 */
public record SignatureRequest(
        @Nullable String reason, @Nullable String place) {}
