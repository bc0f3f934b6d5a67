package vn.thongsuot.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;

/**
 * What runs and what is late among the cases that the signed-in person may see. Nothing else is counted: a number that
 * included cases kept from the reader would tell that they exist.
 */
public interface Lateness {

    /** The highest units in which the signed-in person holds a position today. */
    List<UnitSummary> units();

    /** The most late cases that {@link #of} lists. */
    int MOST_CASES = 200;

    /**
     * What runs and is late in a unit and below.
     *
     * @param procedure of which the late cases are listed; {@code null} for all
     * @throws vn.thongsuot.platform.error.NotFoundException when the unit lies in none of {@link #units()}
     */
    Found of(UnitId unit, @Nullable String procedure);

    /**
     * @param counts one for each procedure and part of the unit: the unit itself, or a unit directly below with everything under it
     * @param late the longest late first, {@link #MOST_CASES} at most
     */
    record Found(List<Count> counts, List<LateCase> late) {
        public Found {
            counts = List.copyOf(counts);
            late = List.copyOf(late);
        }
    }

    /**
     * @param procedure key of the procedure
     * @param running cases that have not ended, the late ones among them
     * @param lateSince the day after which the first of them was late; {@code null} when none is
     */
    record Count(
            String procedure,
            String title,
            UnitId unit,
            String unitName,
            long running,
            long late,
            @Nullable LocalDate lateSince) {}

    /**
     * @param step the open step that is late longest
     * @param who has it: whoever took it, or the holders of its role; empty when nobody has
     * @param dueOn the last day on which it would have been in time
     */
    record LateCase(
            CaseId id,
            String number,
            String title,
            String procedure,
            String unitName,
            String step,
            List<String> who,
            LocalDate dueOn) {}
}
