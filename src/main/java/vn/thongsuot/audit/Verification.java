package vn.thongsuot.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the chain found.
 *
 * @param checked how many entries were in order
 * @param brokenAt the first entry that is not as it was written, or is missing; {@code null} when all are
 * @param headHash of the last entry; written down elsewhere, it also proves that nothing was cut off at the end
 */
public record Verification(long checked, @Nullable Long brokenAt, String headHash) {

    public boolean intact() {
        return brokenAt == null;
    }
}
