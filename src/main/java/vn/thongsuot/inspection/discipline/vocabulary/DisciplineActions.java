package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.AppealEnd;
import vn.thongsuot.inspection.discipline.AppealService;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.DisciplineEffect;
import vn.thongsuot.inspection.discipline.DisciplineEventKind;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.inspection.discipline.DisciplineService;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.TimeBar;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** The operations on disciplinary decisions that a model may call. The decision is that of the case. */
@Component
class DisciplineActions {

    private final DisciplineService service;
    private final DisciplineEffect effect;
    private final AppealService appeals;
    private final PostRemoval removal;
    private final Parameters parameters;

    DisciplineActions(
            DisciplineService service,
            DisciplineEffect effect,
            AppealService appeals,
            PostRemoval removal,
            Parameters parameters) {
        this.service = service;
        this.effect = effect;
        this.appeals = appeals;
        this.removal = removal;
        this.parameters = parameters;
    }

    @ModelAction("inspection.record-discipline")
    void record(
            CaseContext context,
            @Input("form") DisciplineForm form,
            @Input("decidedBy") DecidingBody decidedBy,
            @Input("decidedOn") LocalDate decidedOn,
            @Input("violation") String violation,
            @Input("violationClass") @Nullable String violationClass,
            @Input("actedOn") @Nullable LocalDate actedOn,
            @Input("concludedOn") @Nullable LocalDate concludedOn,
            @Input("timeBarGround") @Nullable String timeBarGround,
            @Input("basis") @Nullable String basis,
            @Input("votes") @Nullable Integer votes,
            @Input("base") @Nullable Integer base,
            @Input("decisionNumber") @Nullable String decisionNumber,
            @Input("decisionDate") @Nullable LocalDate decisionDate) {
        TimeBar bar = TimeBar.of(
                form,
                actedOn,
                concludedOn == null ? decidedOn : concludedOn,
                DisciplineFieldRules.isExempt(Optional.ofNullable(timeBarGround)),
                DisciplineLimits.inForce(parameters, decidedOn));
        if (bar.isOver()) {
            throw new RuleViolationException(
                    bar.reason().key(), bar.reason().arguments().toArray());
        }
        service.record(
                caseId(context),
                context.subject(),
                context.unit(),
                new DisciplineService.Decided(
                        form, violation, violationClass, actedOn, basis, decidedBy, decidedOn, votes, base),
                decisionNumber == null || decisionDate == null
                        ? null
                        : new DisciplineService.Document(decisionNumber, decisionDate));
    }

    @ModelAction("inspection.number-discipline")
    void number(
            CaseContext context,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate) {
        service.written(caseId(context), new DisciplineService.Document(decisionNumber, decisionDate));
    }

    @ModelAction("inspection.hand-over-discipline")
    void handOver(CaseContext context, @Input("on") LocalDate on, @Input("note") @Nullable String note) {
        service.handedOver(caseId(context), on, note);
    }

    @ModelAction("inspection.announce-discipline")
    void announce(
            CaseContext context, @Input("announcedOn") LocalDate announcedOn, @Input("note") @Nullable String note) {
        service.announce(caseId(context), announcedOn, note);
    }

    @ModelAction("inspection.end-discipline-effect")
    void endEffect(CaseContext context) {
        effect.endEffect(caseId(context));
    }

    /** Ends what the member holds, or the one position named. */
    @ModelAction("inspection.remove-from-posts")
    void removeFromPosts(
            CaseContext context,
            @Input("on") LocalDate on,
            @Input(value = "position", picker = "inspection.positions-of-subject") @Nullable PositionRef position,
            @Input("decisionNumber") @Nullable String decisionNumber) {
        removal.remove(
                Objects.requireNonNull(context.subject()),
                on,
                position == null ? null : position.value(),
                decisionNumber);
    }

    @ModelAction("inspection.open-appeal")
    void openAppeal(
            CaseContext context,
            @Input(value = "decision", picker = "inspection.discipline-decisions") DisciplineId decision,
            @Input("filedOn") LocalDate filedOn) {
        appeals.filed(decision, caseId(context), filedOn);
    }

    @ModelAction("inspection.close-appeal")
    void closeAppeal(
            @Input(value = "decision", picker = "inspection.discipline-decisions") DisciplineId decision,
            @Input("result") @Nullable AppealEnd result,
            @Input("toldOn") @Nullable LocalDate toldOn,
            @Input("note") @Nullable String note) {
        appeals.closed(decision, result, toldOn, note);
    }

    @ModelAction("inspection.forward-appeal")
    void forwardAppeal(
            @Input(value = "decision", picker = "inspection.discipline-decisions") DisciplineId decision,
            @Input("on") LocalDate on) {
        appeals.forwarded(decision, on);
    }

    /**
     * What is found decides what becomes of the decision: the same form, another one, or none. A heavier form takes posts away as
     * it would have done at first; those lost before stay lost.
     */
    @ModelAction("inspection.change-discipline")
    void change(
            CaseContext context,
            @Input(value = "decision", picker = "inspection.discipline-decisions") DisciplineId decision,
            @Input("form") String form,
            @Input("decidedBy") DecidingBody decidedBy,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input(value = "position", picker = "inspection.positions-of-subject") @Nullable PositionRef position) {
        DisciplineForm found = MemberForms.NONE.equals(form)
                ? null
                : DisciplineForm.of(form).orElseThrow(() -> new RuleViolationException("inspection.appeal.no-form"));
        DisciplineEventKind result = appeals.conclude(
                decision, found, decidedBy, new DisciplineService.Document(decisionNumber, decisionDate));
        PersonId person = context.subject();
        if (person == null || result != DisciplineEventKind.INCREASED) {
            return;
        }
        if (found == DisciplineForm.EXPULSION) {
            removal.remove(person, decisionDate, null, decisionNumber);
        } else if (found == DisciplineForm.REMOVAL) {
            removal.remove(person, decisionDate, position == null ? null : position.value(), decisionNumber);
        }
    }

    @ModelAction("inspection.tell-appellant")
    void tell(
            @Input(value = "decision", picker = "inspection.discipline-decisions") DisciplineId decision,
            @Input("on") LocalDate on) {
        appeals.told(decision, on);
    }

    private static CaseId caseId(CaseContext context) {
        return Objects.requireNonNull(context.caseId());
    }
}
