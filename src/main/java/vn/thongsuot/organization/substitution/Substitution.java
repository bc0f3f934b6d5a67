package vn.thongsuot.organization.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A substitution as it was entered.
 *
 * @param positions titles of the positions with their units, as people call them
 * @param matters empty for everything
 * @param enteredBy name of whoever entered it
 * @param byHolder whether that was the holder
 * @param endedAt when it was ended before its last day
 */
public record Substitution(
        SubstitutionId id,
        PersonId holder,
        String holderName,
        PersonId substitute,
        String substituteName,
        List<String> positions,
        Set<String> matters,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason,
        @Nullable String paper,
        String enteredBy,
        boolean byHolder,
        Instant enteredAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Where a substitution stands on a day. */
    public enum State {
        CURRENT,
        COMING,
        OVER
    }

    public State stateOn(LocalDate day) {
        if (endedAt != null || day.isAfter(lastDay)) {
            return State.OVER;
        }
        return day.isBefore(firstDay) ? State.COMING : State.CURRENT;
    }
}
