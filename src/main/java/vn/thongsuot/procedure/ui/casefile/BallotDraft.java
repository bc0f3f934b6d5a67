package vn.thongsuot.procedure.ui.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;

/**
 * A count report that is not handed in yet, kept among the answers of a draft under a key that no field of a form can have.
 *
 * @param team who counted, empty if not typed
 */
record BallotDraft(BallotReport report, String team) {

    private static final String KEY = "ballot#";

    static Optional<BallotDraft> in(Map<String, Object> draft) {
        if (!(draft.get(KEY) instanceof Map<?, ?> kept)) {
            return Optional.empty();
        }
        var report = new BallotReport(
                number(kept, "absentElsewhere"),
                number(kept, "absentExempt"),
                number(kept, "present"),
                number(kept, "issued"),
                number(kept, "collected"),
                number(kept, "valid"),
                number(kept, "invalid"),
                number(kept, "inFavour"),
                number(kept, "against"),
                number(kept, "noOpinion"));
        return Optional.of(new BallotDraft(report, kept.get("team") instanceof String team ? team : ""));
    }

    void putInto(Map<String, Object> draft) {
        Map<String, Object> kept = new HashMap<>();
        put(kept, "absentElsewhere", report.absentElsewhere());
        put(kept, "absentExempt", report.absentExempt());
        put(kept, "present", report.present());
        put(kept, "issued", report.issued());
        put(kept, "collected", report.collected());
        put(kept, "valid", report.valid());
        put(kept, "invalid", report.invalid());
        put(kept, "inFavour", report.vote("question", Mark.IN_FAVOUR));
        put(kept, "against", report.vote("question", Mark.AGAINST));
        put(kept, "noOpinion", report.vote("question", Mark.NO_OPINION));
        kept.put("team", team);
        draft.put(KEY, kept);
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Integer number) {
        if (number != null) {
            kept.put(name, number);
        }
    }

    private static @Nullable Integer number(Map<?, ?> kept, String name) {
        return kept.get(name) instanceof Number number ? number.intValue() : null;
    }
}
