package vn.thongsuot.organization.substitution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.PersonId;

/**
 * Somebody who is away today, as the substitute sees it.
 *
 * @param positions those the holder still holds; work passes over through these alone, never through what the holder does for
 *     others
 * @param matters empty for everything
 * @param until the last day
 */
public record Absence(
        PersonId holder, String holderName, List<HeldPosition> positions, Set<String> matters, LocalDate until) {

    public Absence {
        positions = List.copyOf(positions);
        matters = Set.copyOf(matters);
    }
}
