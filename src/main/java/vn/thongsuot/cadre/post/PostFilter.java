package vn.thongsuot.cadre.post;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which posts.
 *
 * @param unit of this unit and below; {@code null} for all
 * @param search part of the title, accents and case ignored
 */
public record PostFilter(@Nullable UnitId unit, String search, Shown shown) {

    public static final PostFilter ALL = new PostFilter(null, "", Shown.ALL);

    /** In which state. */
    public enum Shown {
        ALL,
        /** A term of a holder ends within the notice time, or has ended. */
        ENDING_SOON,
        /** Fewer holders than places. */
        VACANT
    }
}
