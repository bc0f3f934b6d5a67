package vn.thongsuot.petition.reception;

import java.time.YearMonth;
import java.util.List;

/**
 * The reception days of a unit in a month.
 *
 * @param required how many regular days the regulation asks for
 * @param confirmed whether that number is sure
 * @param basis the regulation
 */
public record ReceptionMonth(YearMonth month, List<ReceptionDay> days, int required, boolean confirmed, String basis) {

    /** How many regular days are still to be planned. */
    public int missing() {
        long regular = days.stream()
                .filter(day -> !day.extraordinary() && day.state() != ReceptionState.CANCELLED)
                .map(ReceptionDay::heldOn)
                .distinct()
                .count();
        return Math.max(0, required - Math.toIntExact(regular));
    }
}
