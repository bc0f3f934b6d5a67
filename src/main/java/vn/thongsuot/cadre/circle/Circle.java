package vn.thongsuot.cadre.circle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PositionId;

/**
 * Who takes part in a kind of meeting of a unit.
 *
 * @param version of the kept list; 0 for a proposal
 * @param confirmedOn {@code null} for a proposal from the bodies that nobody confirmed
 */
public record Circle(
        CircleKind kind,
        int version,
        @Nullable LocalDate confirmedOn,
        @Nullable String basis,
        List<Seat> seats) {

    public boolean isConfirmed() {
        return confirmedOn != null;
    }

    /** How many different people sit in it. */
    public long people() {
        return seats.stream()
                .flatMap(seat -> seat.holders().stream())
                .distinct()
                .count();
    }

    /**
     * A position that belongs to it.
     *
     * @param holders names of those who hold it today
     */
    public record Seat(PositionId position, String title, String unitName, List<String> holders) {}
}
