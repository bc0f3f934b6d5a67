package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.deadline.CaseFacts.Turn;
import vn.thongsuot.procedure.deadline.DeadlineRule.Escalation;
import vn.thongsuot.procedure.deadline.StoredDeadline.State;

/**
 * Brings the limits of a case in line with what happened to it: begins, moves, pauses and closes them. Doing it twice changes
 * nothing, so it may be asked after every step. Runs in the transaction of what happened, with the case locked.
 */
@Component
public class DeadlineBook {

    private final DeadlineStore store;
    private final DeadlineCalculator calculator;
    private final Parameters parameters;

    DeadlineBook(DeadlineStore store, DeadlineCalculator calculator, Parameters parameters) {
        this.store = store;
        this.calculator = calculator;
        this.parameters = parameters;
    }

    /** A limit of the case as a whole; {@code until} as in {@link vn.thongsuot.procedure.deadline.CaseFacts#dayOf}. */
    public record CaseLimit(DeadlineRule rule, @Nullable String until) {}

    /** A clock that stopped, or went on again. */
    public record Change(StoredDeadline deadline, boolean stopped) {}

    /**
     * @param ofSteps limits of the steps by the step's id
     * @param ofCase limits of the case by name
     * @return what people should read in the history
     */
    public List<Change> settle(
            CaseFacts facts, Map<String, DeadlineRule> ofSteps, Map<String, CaseLimit> ofCase, LocalDate today) {
        Map<Long, StoredDeadline> byItem = new HashMap<>();
        Map<String, StoredDeadline> byName = new HashMap<>();
        for (StoredDeadline stored : store.ofCase(facts.caseId())) {
            if (stored.workItem() != null) {
                byItem.put(stored.workItem(), stored);
            } else if (stored.name() != null) {
                byName.put(stored.name(), stored);
            }
        }
        List<Change> changes = new ArrayList<>();
        List<StoredDeadline> running = new ArrayList<>();
        ofCase.forEach((name, limit) ->
                ofCase(name, limit, byName.get(name), facts, today, changes).ifPresent(running::add));
        Optional<StoredDeadline> soonest = running.stream()
                .filter(deadline -> deadline.due() != null)
                .min(Comparator.comparing(deadline -> Objects.requireNonNull(deadline.due())));
        for (Turn turn : facts.turns()) {
            StoredDeadline stored = byItem.get(turn.workItem());
            if (turn.isOpen() && facts.endedAt() == null) {
                mark(turn, ofStep(turn, ofSteps.get(turn.step()), stored, facts, changes), soonest);
            } else if (stored != null && stored.isOpen()) {
                store.close(
                        stored.id(),
                        turn.completed() ? State.MET : State.DROPPED,
                        turn.ended() == null ? today : CaseFacts.day(turn.ended()));
            }
        }
        return changes;
    }

    private void mark(Turn turn, Optional<StoredDeadline> own, Optional<StoredDeadline> ofCase) {
        LocalDate due = own.map(StoredDeadline::due).orElse(null);
        LocalDate whole = ofCase.map(StoredDeadline::due).orElse(null);
        LocalDate urgent = due == null || (whole != null && whole.isBefore(due)) ? whole : due;
        store.mark(
                turn.workItem(),
                due,
                own.map(StoredDeadline::provisional).orElse(false),
                urgent,
                ofCase.map(StoredDeadline::id).orElse(null));
    }

    private Optional<StoredDeadline> ofStep(
            Turn turn,
            @Nullable DeadlineRule rule,
            @Nullable StoredDeadline stored,
            CaseFacts facts,
            List<Change> changes) {
        if (rule == null) {
            return Optional.empty();
        }
        List<String> events = rule.limit().events();
        Optional<LocalDate> from = events.isEmpty() ? Optional.of(turn.beganOn()) : facts.latestOf(events);
        if (rule.limit().until() != null) {
            Optional<LocalDate> last = rule.limit().lastDate().isPresent()
                    ? rule.limit().lastDate().flatMap(facts::dayOf)
                    : Optional.ofNullable(turn.entryDue());
            return from.isEmpty() || last.isEmpty()
                    ? Optional.ofNullable(stored)
                    : Optional.of(counted(
                            turn,
                            untilDay(rule, from.get(), last.get()),
                            dayBefore(from.get(), last.get()),
                            stored,
                            facts,
                            changes));
        }
        return from.isEmpty()
                ? Optional.ofNullable(stored)
                : Optional.of(counted(turn, rule, from.get(), stored, facts, changes));
    }

    private StoredDeadline counted(
            Turn turn,
            DeadlineRule rule,
            LocalDate from,
            @Nullable StoredDeadline stored,
            CaseFacts facts,
            List<Change> changes) {
        Standing standing = standing(rule, stored, from, turn.beganOn(), facts, turn);
        return stored == null
                ? begin(facts.caseId(), turn.workItem(), null, rule, from, turn.beganOn(), standing)
                : count(stored, rule, from, standing, changes);
    }

    /** What a limit with a fixed last day counts from; what begins on that day or later ends then all the same. */
    private static LocalDate dayBefore(LocalDate from, LocalDate last) {
        return last.isAfter(from) ? from : last.minusDays(1);
    }

    /** The days that end with the last one. */
    private static DeadlineRule untilDay(DeadlineRule rule, LocalDate from, LocalDate last) {
        int days = (int) ChronoUnit.DAYS.between(dayBefore(from, last), last);
        DeadlineSpec limit = rule.limit();
        return new DeadlineRule(
                new DeadlineSpec(new TimeLimit(days, LimitUnit.DAYS), null, limit.from(), limit.until()),
                rule.pauses(),
                rule.remindBefore(),
                rule.escalation(),
                rule.extension());
    }

    private Optional<StoredDeadline> ofCase(
            String name,
            CaseLimit limit,
            @Nullable StoredDeadline stored,
            CaseFacts facts,
            LocalDate today,
            List<Change> changes) {
        DeadlineSpec spec = limit.rule().limit();
        Optional<LocalDate> event = facts.latestOf(spec.events());
        Optional<LocalDate> last = spec.lastDate().flatMap(facts::dayOf);
        boolean ended = facts.endedAt() != null;
        if (event.isEmpty() || (spec.until() != null && last.isEmpty())) {
            return Optional.empty();
        }
        LocalDate from = last.map(day -> dayBefore(event.get(), day)).orElse(event.get());
        DeadlineRule rule =
                last.map(day -> untilDay(limit.rule(), event.get(), day)).orElse(limit.rule());
        Optional<LocalDate> done = limit.until() == null
                ? Optional.ofNullable(facts.endedAt()).map(CaseFacts::day)
                : facts.dayOf(limit.until()).filter(day -> !day.isBefore(event.get()));
        StoredDeadline open = stored != null && stored.isOpen() ? stored : null;
        if (done.isPresent() || ended) {
            if (open != null) {
                store.close(open.id(), done.isPresent() ? State.MET : State.DROPPED, done.orElse(today));
            }
            return Optional.empty();
        }
        if (open != null) {
            return Optional.of(count(open, rule, from, standing(rule, open, from, today, facts, null), changes));
        }
        if (stored != null && !from.isAfter(stored.countedFrom())) {
            return Optional.empty();
        }
        return Optional.of(
                begin(facts.caseId(), null, name, rule, from, today, standing(rule, null, from, today, facts, null)));
    }

    private Standing standing(
            DeadlineRule rule,
            @Nullable StoredDeadline stored,
            LocalDate from,
            LocalDate inForceOn,
            CaseFacts facts,
            @Nullable Turn own) {
        List<Pause> pauses = PauseHistory.of(rule.pauses(), facts, own);
        return stored == null
                ? calculator.standing(limit(rule.limit(), inForceOn), from, List.of(), pauses)
                : calculator.standing(limitNow(rule, stored), from, stored.extensions(), pauses);
    }

    private StoredDeadline begin(
            long caseId,
            @Nullable Long workItem,
            @Nullable String name,
            DeadlineRule rule,
            LocalDate from,
            LocalDate inForceOn,
            Standing standing) {
        Escalation escalation = rule.escalation();
        String key = rule.limit().parameterKey();
        Parameter parameter = key == null ? null : parameters.require(key, inForceOn);
        StoredDeadline begun = new StoredDeadline(
                        0,
                        caseId,
                        workItem,
                        name,
                        State.OPEN,
                        limit(rule.limit(), inForceOn),
                        inForceOn,
                        from,
                        parameter == null ? null : parameter.legalBasis(),
                        rule.remindBefore() == null ? null : limit(rule.remindBefore(), inForceOn),
                        escalation == null ? null : limit(escalation.after(), inForceOn),
                        escalation == null ? null : escalation.role(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        0,
                        DeadlineStage.NONE,
                        null,
                        null,
                        null,
                        null)
                .counted(limit(rule.limit(), inForceOn), from, standing, calculator);
        long id = store.insert(begun);
        return store.find(id).orElseThrow();
    }

    /** A limit keeps what it began with, but for the last day that is named, which may have become another. */
    private static TimeLimit limitNow(DeadlineRule rule, StoredDeadline stored) {
        TimeLimit untilDay = rule.limit().literal();
        return rule.limit().until() == null || untilDay == null ? stored.limit() : untilDay;
    }

    private StoredDeadline count(
            StoredDeadline stored, DeadlineRule rule, LocalDate from, Standing standing, List<Change> changes) {
        TimeLimit limit = limitNow(rule, stored);
        if (limit.equals(stored.limit()) && stored.isSettled(from, standing.pauses())) {
            return stored;
        }
        StoredDeadline counted = stored.counted(limit, from, standing, calculator);
        if (!counted.equals(stored)) {
            store.update(counted);
            if (!Objects.equals(counted.due(), stored.due())) {
                store.dropNotices(stored.id());
            }
            boolean stopped = counted.pausedSince() != null;
            if (stopped != (stored.pausedSince() != null)) {
                changes.add(new Change(counted, stopped));
            }
        }
        return counted;
    }

    /** The literal, or the value of the parameter on the day. */
    public TimeLimit limit(DeadlineSpec spec, LocalDate inForceOn) {
        TimeLimit literal = spec.literal();
        return literal == null ? parameters.timeLimit(Objects.requireNonNull(spec.parameterKey()), inForceOn) : literal;
    }
}
