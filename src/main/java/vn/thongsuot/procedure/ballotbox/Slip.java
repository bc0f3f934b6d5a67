package vn.thongsuot.procedure.ballotbox;

import java.util.List;
import java.util.Map;

/**
 * What one voter votes; carries nothing about the voter.
 *
 * @param marks option to mark, {@link SlipForm#CHOSEN} where options are chosen; an option left out has no mark
 * @param writeIns ids of persons named beside those offered
 * @param spoiled made invalid on purpose; the rest is not looked at then
 */
public record Slip(Map<String, String> marks, List<Long> writeIns, boolean spoiled) {

    public Slip {
        marks = Map.copyOf(marks);
        writeIns = List.copyOf(writeIns);
    }

    public static Slip ofSpoiled() {
        return new Slip(Map.of(), List.of(), true);
    }

    public static Slip marked(Map<String, String> marks) {
        return new Slip(marks, List.of(), false);
    }

    /** Whether it says nothing at all: valid, in favour of nobody. */
    public boolean isBlank() {
        return !spoiled && marks.isEmpty() && writeIns.isEmpty();
    }
}
