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
        if (rule.limit().entryField().isPresent()) {
            LocalDate last = turn.entryDue();
            if (last == null) {
                return Optional.empty();
            }
            LocalDate from = last.isAfter(turn.beganOn()) ? turn.beganOn() : last.minusDays(1);
            return Optional.of(counted(turn, untilDay(rule, from, last), from, stored, facts, changes));
        }
        String event = rule.limit().from();
        Optional<LocalDate> from = event == null ? Optional.of(turn.beganOn()) : facts.dayOf(event);
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
                : count(stored, from, standing, changes);
    }

    /** The days that end with the last one; a step that begins on that day or later ends then all the same. */
    private static DeadlineRule untilDay(DeadlineRule rule, LocalDate from, LocalDate last) {
        return new DeadlineRule(
                new DeadlineSpec(new TimeLimit((int) ChronoUnit.DAYS.between(from, last), LimitUnit.DAYS), null, null),
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
        Optional<LocalDate> from =
                facts.dayOf(Objects.requireNonNullElse(limit.rule().limit().from(), DeadlineSpec.START));
        boolean ended = facts.endedAt() != null;
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> done = limit.until() == null
                ? Optional.ofNullable(facts.endedAt()).map(CaseFacts::day)
                : facts.dayOf(limit.until()).filter(day -> !day.isBefore(from.get()));
        StoredDeadline open = stored != null && stored.isOpen() ? stored : null;
        if (done.isPresent() || ended) {
            if (open != null) {
                store.close(open.id(), done.isPresent() ? State.MET : State.DROPPED, done.orElse(today));
            }
            return Optional.empty();
        }
        if (open != null) {
            return Optional.of(
                    count(open, from.get(), standing(limit.rule(), open, from.get(), today, facts, null), changes));
        }
        if (stored != null && !from.get().isAfter(stored.countedFrom())) {
            return Optional.empty();
        }
        return Optional.of(begin(
                facts.caseId(),
                null,
                name,
                limit.rule(),
                from.get(),
                today,
                standing(limit.rule(), null, from.get(), today, facts, null)));
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
                : calculator.standing(stored.limit(), from, stored.extensions(), pauses);
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
                .counted(from, standing, calculator);
        long id = store.insert(begun);
        return store.find(id).orElseThrow();
    }

    private StoredDeadline count(StoredDeadline stored, LocalDate from, Standing standing, List<Change> changes) {
        if (stored.isSettled(from, standing.pauses())) {
            return stored;
        }
        StoredDeadline counted = stored.counted(from, standing, calculator);
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
