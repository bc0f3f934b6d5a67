package vn.thongsuot.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A position with the time during which one person holds it.
 *
 * @param body {@code null} for a position of the unit as such, for instance the secretary of a cell without a cell
 *     committee
 * @param title as people call it, in Vietnamese
 * @param to the last day; {@code null} while it is open
 */
public record HeldPosition(
        PositionId id,
        UnitSummary unit,
        @Nullable BodyKind body,
        PositionKind kind,
        String title,
        LocalDate from,
        @Nullable LocalDate to) {}
