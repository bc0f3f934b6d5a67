package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which decisions a list shows; {@code null} for all.
 *
 * @param search name of the member or the organization, number of the decision
 * @param from first day of the decision
 */
public record DisciplineFilter(
        String search,
        @Nullable DisciplineForm form,
        @Nullable Shown shown,
        @Nullable UnitId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final DisciplineFilter ALL = new DisciplineFilter("", null, null, null, null, null);

    /** A state, or what needs an eye. */
    public enum Shown {
        DECIDED,
        IN_FORCE,
        /** In force, and ends within the notice time. */
        ENDING_SOON,
        /** The time is over and the effect did not end by itself. */
        HELD,
        APPEALED,
        ENDED,
        CANCELLED
    }
}
