package vn.thongsuot.procedure.ballotbox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The slips of a closed box, counted.
 *
 * @param voters how many could vote
 * @param cast how many did; each stands for one slip
 * @param spoiled of them, made invalid on purpose
 * @param blank of them, valid but saying nothing
 * @param marks option to mark to number of slips; only what was marked at least once
 * @param writeIns person named beside those offered to number of slips
 */
public record Tally(
        int voters,
        int cast,
        int spoiled,
        int blank,
        Map<String, Map<String, Integer>> marks,
        Map<Long, Integer> writeIns) {

    static Tally of(int voters, List<Slip> slips) {
        Map<String, Map<String, Integer>> marks = new TreeMap<>();
        Map<Long, Integer> writeIns = new TreeMap<>();
        int spoiled = 0;
        int blank = 0;
        for (Slip slip : slips) {
            if (slip.spoiled()) {
                spoiled++;
                continue;
            }
            if (slip.isBlank()) {
                blank++;
            }
            slip.marks().forEach((option, mark) -> marks.computeIfAbsent(option, any -> new TreeMap<>())
                    .merge(mark, 1, Integer::sum));
            slip.writeIns().forEach(person -> writeIns.merge(person, 1, Integer::sum));
        }
        return new Tally(voters, slips.size(), spoiled, blank, marks, writeIns);
    }

    public int valid() {
        return cast - spoiled;
    }

    /** On how many slips the option has the mark. */
    public int count(String option, String mark) {
        return marks.getOrDefault(option, Map.of()).getOrDefault(mark, 0);
    }

    /** On how many slips the option was chosen. */
    public int chosen(String option) {
        return count(option, SlipForm.CHOSEN);
    }
}
