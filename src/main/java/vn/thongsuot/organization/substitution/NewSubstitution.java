package vn.thongsuot.organization.substitution;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;

/**
 * A substitution to be entered.
 *
 * @param positions of the holder whose work passes over
 * @param matters what it is limited to, by names that this module does not know; empty for everything
 * @param paper number of the paper that says so
 */
public record NewSubstitution(
        PersonId holder,
        PersonId substitute,
        Set<PositionId> positions,
        Set<String> matters,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String reason,
        @Nullable String paper) {

    public NewSubstitution {
        positions = Set.copyOf(positions);
        matters = Set.copyOf(matters);
    }
}
