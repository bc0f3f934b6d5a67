package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ProcedureStarts;

/**
 * The member disciplined appeals against the decision. Whoever receives the appeal works on it; the member sees on the decision
 * that it is being handled, and nothing of the case. Being late is no reason to refuse it here: the body that receives it says so.
 */
@Service
@Transactional
public class AppealFiling {

    private static final String PROCEDURE = "discipline-appeal";
    private static final int LONGEST = 4000;

    private final DisciplineDirectory decisions;
    private final DisciplineAccess access;
    private final ProcedureStarts starts;
    private final AppealTime time;
    private final Clock clock;

    AppealFiling(
            DisciplineDirectory decisions,
            DisciplineAccess access,
            ProcedureStarts starts,
            AppealTime time,
            Clock clock) {
        this.decisions = decisions;
        this.access = access;
        this.starts = starts;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Until when one may appeal.
     *
     * @param lastDay of the limit; {@code null} while the decision was not received, so that the time does not run yet
     * @param limit the parameter that it follows from
     */
    public record Window(@Nullable LocalDate lastDay, boolean over, Parameter limit) {}

    /**
     * Empty for everybody but the member disciplined, while an appeal is handled, and when there is nothing to appeal against: not
     * announced, no longer in force, or settled by the centre, above which there is nobody.
     */
    @Transactional(readOnly = true)
    public Optional<Window> window(Discipline decision) {
        LocalDate today = LocalDate.now(clock);
        if (!access.isOwn(decision)
                || decision.state() != DisciplineState.IN_FORCE
                || decision.lastBody() == DecidingBody.CENTRAL
                || decision.appealCaseId() != null) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                time.lastDay(decision, today).orElse(null), time.isOver(decision, today, today), time.limit(today)));
    }

    /**
     * @throws NotFoundException when it is not the decision of the person signed in
     * @throws RuleViolationException at {@code grounds}, or when no appeal is open to the person now
     */
    public void file(DisciplineId id, String grounds) {
        Discipline decision = decisions.require(id);
        if (!access.isOwn(decision)) {
            throw new NotFoundException("inspection.discipline.not-found");
        }
        if (decision.appealCaseId() != null) {
            throw new RuleViolationException("inspection.appeal.being-handled");
        }
        if (window(decision).isEmpty()) {
            throw new RuleViolationException("inspection.appeal.nothing-to-appeal");
        }
        String text = grounds.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new RuleViolationException(
                    List.of(Violation.of("grounds", "inspection.appeal.grounds-needed", LONGEST)));
        }
        starts.handIn(
                PROCEDURE,
                decision.unit(),
                Map.of(
                        "decision", String.valueOf(decision.id().value()),
                        "filedOn", LocalDate.now(clock).toString(),
                        "grounds", text));
    }
}
