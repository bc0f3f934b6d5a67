package vn.thongsuot.cadre.post;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;

/**
 * A leading or managed post.
 *
 * @param level of its unit: at most so many titles of one level are planned with one person
 * @param managingUnit the unit whose committee decides about whoever holds it
 * @param rank compares titles of one province: the smaller, the higher; equal numbers are equal titles
 * @param places how many may hold it at once
 * @param termMonths {@code null} for the length the parameters say
 * @param elected whether a congress or committee elects to it
 */
public record Post(
        PostId id,
        UnitId unit,
        String unitPath,
        String unitName,
        Level level,
        PositionId position,
        String title,
        UnitId managingUnit,
        String managingPath,
        int rank,
        int places,
        @Nullable Integer termMonths,
        boolean elected) {

    /** Title and unit, as a list shows it. */
    public String label() {
        return title + " \u2013 " + unitName;
    }
}
