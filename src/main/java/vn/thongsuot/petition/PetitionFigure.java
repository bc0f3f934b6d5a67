package vn.thongsuot.petition;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * How many petitions have all of this in common.
 *
 * @param outcome how they ended, by the last day of the period; {@code null} while they were open
 * @param handler to whom they were assigned; {@code null} if to nobody
 * @param late open and overdue today
 */
public record PetitionFigure(
        UnitId unit,
        String unitName,
        PetitionKind kind,
        Channel channel,
        @Nullable PetitionState outcome,
        @Nullable Handler handler,
        FirstAnswer answer,
        boolean late,
        long petitions) {

    /** How it stood with the first written answer on the last day of the period. */
    public enum FirstAnswer {
        IN_TIME,
        LATE,
        /** Owed, with its last day still to come. */
        DUE,
        /** Owed past its last day. */
        OVERDUE,
        /** Owed to nobody: no name was given, or it was closed without one, such as a petition joined to an earlier one. */
        NONE
    }
}
