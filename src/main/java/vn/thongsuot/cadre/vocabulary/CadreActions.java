package vn.thongsuot.cadre.vocabulary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.CadreService;
import vn.thongsuot.cadre.Confidence;
import vn.thongsuot.cadre.ProposalService;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostService;
import vn.thongsuot.cadre.post.TermEnd;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Grades;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** The operations on posts, records and plans that a model may call. A person left out is the subject of the case. */
@Component
class CadreActions {

    private final PostService posts;
    private final PlanService plans;
    private final CadreService cadres;
    private final ProposalService proposals;

    CadreActions(PostService posts, PlanService plans, CadreService cadres, ProposalService proposals) {
        this.posts = posts;
        this.plans = plans;
        this.cadres = cadres;
        this.proposals = proposals;
    }

    @ModelAction("cadre.open-proposal")
    void openProposal(
            CaseContext context,
            @Input("post") PostId post,
            @Input("person") @Nullable PersonId person,
            @Input("persons") @Nullable List<PersonId> persons) {
        Set<PersonId> proposed = new LinkedHashSet<>(persons == null ? List.of() : persons);
        if (person != null || proposed.isEmpty()) {
            proposed.add(subject(context, person));
        }
        proposals.propose(post, proposed, requireCase(context));
    }

    @ModelAction("cadre.close-proposal")
    void closeProposal(
            CaseContext context,
            @Input("persons") @Nullable List<PersonId> persons,
            @Input("result") @Nullable String result) {
        if (persons == null) {
            proposals.endAll(requireCase(context), result);
        } else {
            proposals.end(requireCase(context), persons, result);
        }
    }

    @ModelAction("cadre.appoint")
    void appoint(
            CaseContext context,
            @Input("post") PostId post,
            @Input("person") @Nullable PersonId person,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("from") LocalDate from,
            @Input("to") @Nullable LocalDate to,
            @Input("leaves") @Nullable PostId leaves,
            @Input("exception") @Nullable String exception,
            @Input("exceptions") @Nullable List<Waived> exceptions) {
        PersonId appointed = subject(context, person);
        String waived = exceptions == null
                ? exception
                : exceptions.stream()
                        .filter(entry -> entry.person().equals(appointed))
                        .findFirst()
                        .map(Waived::exception)
                        .orElse(exception);
        posts.appoint(
                post,
                appointed,
                new PostService.Decision(decisionNumber, decisionDate, from, to, waived, caseId(context)),
                leaves);
    }

    /** What was said of a person for whom a precondition was waived. */
    record Waived(PersonId person, @Nullable String exception) {}

    @ModelAction("cadre.reappoint")
    void reappoint(
            CaseContext context,
            @Input("post") PostId post,
            @Input("person") @Nullable PersonId person,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate,
            @Input("from") LocalDate from,
            @Input("to") @Nullable LocalDate to) {
        posts.reappoint(
                post,
                subject(context, person),
                new PostService.Decision(decisionNumber, decisionDate, from, to, null, caseId(context)));
    }

    @ModelAction("cadre.extend-term")
    void extendTerm(
            CaseContext context,
            @Input("post") PostId post,
            @Input("person") @Nullable PersonId person,
            @Input("until") LocalDate until,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") @Nullable LocalDate decisionDate) {
        posts.extend(post, subject(context, person), until, decisionNumber);
    }

    @ModelAction("cadre.end-term")
    void endTerm(
            CaseContext context,
            @Input("post") PostId post,
            @Input("person") @Nullable PersonId person,
            @Input("on") LocalDate on,
            @Input("reason") TermEnd reason,
            @Input("decisionNumber") @Nullable String decisionNumber) {
        posts.end(post, subject(context, person), on, reason, decisionNumber);
    }

    @ModelAction("cadre.plan-add")
    void planAdd(
            CaseContext context,
            @Input("post") PostId post,
            @Input("planTerm") String planTerm,
            @Input("persons") List<PersonId> persons) {
        plans.add(post, term(planTerm), persons, caseId(context));
    }

    @ModelAction("cadre.plan-approve")
    void planApprove(
            @Input("post") PostId post,
            @Input("planTerm") String planTerm,
            @Input("persons") @Nullable List<PersonId> persons,
            @Input("decisionNumber") String decisionNumber,
            @Input("decisionDate") LocalDate decisionDate) {
        plans.approve(
                post, term(planTerm), persons == null ? Set.of() : Set.copyOf(persons), decisionNumber, decisionDate);
    }

    @ModelAction("cadre.plan-remove")
    void planRemove(
            CaseContext context,
            @Input("post") @Nullable PostId post,
            @Input("planTerm") @Nullable String planTerm,
            @Input("person") @Nullable PersonId person,
            @Input("persons") @Nullable List<PersonId> persons,
            @Input("reason") String reason) {
        Set<PersonId> removed = new LinkedHashSet<>(persons == null ? List.of() : persons);
        if (person != null || (persons == null && context.subject() != null)) {
            removed.add(subject(context, person));
        }
        plans.remove(post, planTerm == null ? null : term(planTerm), removed, reason);
    }

    @ModelAction("cadre.plan-review")
    void planReview(
            @Input("post") PostId post,
            @Input("planTerm") String planTerm,
            @Input("reviewedOn") LocalDate reviewedOn,
            @Input("removed") @Nullable List<Removal> removed) {
        Map<PersonId, String> reasons = new LinkedHashMap<>();
        for (Removal removal : removed == null ? List.<Removal>of() : removed) {
            String words = Texts.t("cadre.plan-exit." + removal.reason());
            String note = removal.note();
            reasons.put(removal.person(), note == null || note.isBlank() ? words : words + ": " + note.strip());
        }
        plans.review(post, term(planTerm), reviewedOn, reasons);
    }

    /** Somebody whom a review takes out of a plan. */
    record Removal(
            PersonId person, PlanExit reason, @Nullable String note) {}

    /** Why a review takes somebody out (domain 5). */
    enum PlanExit {
        RETIRED,
        DISCIPLINED,
        OVER_AGE,
        TASK_NOT_FULFILLED,
        OTHER
    }

    @ModelAction("cadre.record-confidence")
    void recordConfidence(CaseContext context, @Input("heldOn") LocalDate heldOn, @Input("result") Grades result) {
        for (Grades.OfPerson person : result.persons()) {
            cadres.recordConfidence(
                    person.person(),
                    new Confidence(heldOn, person.high(), person.confident(), person.low()),
                    caseId(context));
        }
    }

    private static PersonId subject(CaseContext context, @Nullable PersonId person) {
        PersonId subject = person == null ? context.subject() : person;
        if (subject == null) {
            throw new RuleViolationException("cadre.action.nobody");
        }
        return subject;
    }

    private static PlanTerm term(String written) {
        return PlanTerm.parse(written).orElseThrow(() -> new RuleViolationException("cadre.plan.term", written));
    }

    private static CaseId requireCase(CaseContext context) {
        return Objects.requireNonNull(context.caseId());
    }

    private static @Nullable Long caseId(CaseContext context) {
        CaseId id = context.caseId();
        return id == null ? null : id.value();
    }
}
