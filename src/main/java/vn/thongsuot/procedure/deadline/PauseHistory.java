package vn.thongsuot.procedure.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.deadline.CaseFacts.Turn;

/** When the clock of a limit stood still, by what the model says and what happened. */
final class PauseHistory {

    private final CaseFacts facts;
    private final @Nullable Turn own;
    private final List<Pause> pauses = new ArrayList<>();

    private PauseHistory(CaseFacts facts, @Nullable Turn own) {
        this.facts = facts;
        this.own = own;
    }

    /** @param own the step whose limit it is; {@code null} for a limit of the case */
    static List<Pause> of(List<String> reasons, CaseFacts facts, @Nullable Turn own) {
        var history = new PauseHistory(facts, own);
        for (String reason : reasons) {
            switch (reason) {
                case DeadlineRule.RETURNED -> history.returned();
                case DeadlineRule.WAITING -> history.waiting();
                default -> history.whileOpen(reason);
            }
        }
        return history.pauses;
    }

    /** While a step has the case in its own hands, its clock runs, whoever returned it before. */
    private void returned() {
        for (Turn turn : facts.turns()) {
            Instant ended = turn.ended();
            if (!turn.returned() || ended == null) {
                continue;
            }
            Instant back = facts.turns().stream()
                    .filter(later -> later.step().equals(turn.step())
                            && later.workItem() > turn.workItem()
                            && !later.began().isBefore(ended))
                    .map(Turn::began)
                    .findFirst()
                    .orElse(null);
            if (own != null && !own.began().isBefore(ended)) {
                back = back == null || own.began().isBefore(back) ? own.began() : back;
            } else if (own != null) {
                continue;
            }
            add(ended, back);
        }
    }

    private void waiting() {
        List<Turn> turns =
                facts.turns().stream().sorted(Comparator.comparing(Turn::began)).toList();
        Optional<Instant> busyUntil = Optional.of(facts.startedAt());
        for (Turn turn : turns) {
            Instant until = busyUntil.orElse(null);
            if (until == null) {
                return;
            }
            if (turn.began().isAfter(until)) {
                add(until, turn.began());
            }
            Instant ended = turn.ended();
            busyUntil = ended == null ? Optional.empty() : Optional.of(ended.isAfter(until) ? ended : until);
        }
        busyUntil.ifPresent(until -> add(until, null));
    }

    private void whileOpen(String step) {
        facts.turns().stream()
                .filter(turn -> turn.step().equals(step))
                .filter(turn -> own == null || turn.workItem() != own.workItem())
                .forEach(turn -> add(turn.began(), turn.ended()));
    }

    private void add(Instant from, @Nullable Instant to) {
        Instant end = to == null ? facts.endedAt() : to;
        pauses.add(new Pause(CaseFacts.day(from), end == null ? null : CaseFacts.day(end)));
    }
}
