package vn.thongsuot.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit as other modules see it.
 *
 * @param path ids from the root to this unit, {@code /1/4/17/}; a unit lies in a subtree when its path starts with the
 *     path of the subtree's root
 * @param validTo the last day on which the unit existed; {@code null} while it exists
 */
public record UnitSummary(
        UnitId id,
        @Nullable UnitId parentId,
        UnitKind kind,
        String code,
        String name,
        String path,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** This unit or one below the other. */
    public boolean liesIn(UnitSummary other) {
        return path.startsWith(other.path);
    }

    /** From the root down to this unit itself. */
    public List<UnitId> pathIds() {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> new UnitId(Long.parseLong(part)))
                .toList();
    }
}
