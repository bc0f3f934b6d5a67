package vn.thongsuot.cadre.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.cadre.CadreService;
import vn.thongsuot.cadre.Confidence;
import vn.thongsuot.cadre.PlanService;
import vn.thongsuot.cadre.PlanTerm;
import vn.thongsuot.cadre.PostId;
import vn.thongsuot.cadre.PostService;
import vn.thongsuot.cadre.TermEnd;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.action.Input;
import vn.thongsuot.procedure.action.ModelAction;

/** The operations on posts, records and plans that a model may call. A person left out is the subject of the case. */
@Component
class CadreActions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PostService posts;
    private final PlanService plans;
    private final CadreService cadres;

    CadreActions(PostService posts, PlanService plans, CadreService cadres) {
        this.posts = posts;
        this.plans = plans;
        this.cadres = cadres;
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
        proposed.forEach(each -> cadres.openProposal(post, each, caseId(context)));
    }

    @ModelAction("cadre.close-proposal")
    void closeProposal(CaseContext context, @Input("result") @Nullable String result) {
        Long id = caseId(context);
        if (id != null) {
            cadres.closeProposals(id, result);
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
            @Input("exception") @Nullable String exception) {
        posts.appoint(
                post,
                subject(context, person),
                new PostService.Decision(decisionNumber, decisionDate, from, to, exception, caseId(context)),
                leaves);
    }

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
            @Input("removed") @Nullable List<PersonId> removed,
            @Input("reason") @Nullable String reason) {
        plans.review(post, term(planTerm), reviewedOn, removed == null ? Set.of() : Set.copyOf(removed), reason);
    }

    /** @param result of a ballot that grades: each person with the counts of high, confident and low */
    @ModelAction("cadre.record-confidence")
    void recordConfidence(CaseContext context, @Input("heldOn") LocalDate heldOn, @Input("result") String result) {
        List<JsonNode> persons = new ArrayList<>();
        JSON.readTree(result).forEach(persons::add);
        for (JsonNode person : persons) {
            cadres.recordConfidence(
                    new PersonId(Long.parseLong(person.path("person").asString())),
                    new Confidence(
                            heldOn,
                            person.path("high").asInt(),
                            person.path("confident").asInt(),
                            person.path("low").asInt()),
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

    private static @Nullable Long caseId(CaseContext context) {
        CaseId id = context.caseId();
        return id == null ? null : id.value();
    }
}
