package vn.thongsuot.membership.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.membership.Schooling;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.StartRule;

/**
 * Whether an admission may begin: nobody who is a member already; whoever was one only under the rules of re-admission, as
 * declared on the form and as the records have it.
 */
@Component
class AdmissionStartRule implements StartRule {

    private final MemberDirectory members;
    private final CandidateService candidates;
    private final Parameters parameters;

    AdmissionStartRule(MemberDirectory members, CandidateService candidates, Parameters parameters) {
        this.members = members;
        this.candidates = candidates;
        this.parameters = parameters;
    }

    @Override
    public String name() {
        return "membership.admission-start";
    }

    @Override
    public List<Violation> check(CaseContext context, Map<String, Object> answers) {
        List<Violation> violations = new ArrayList<>();
        PersonId person = context.subject();
        if (person == null) {
            return violations;
        }
        LocalDate today = context.today();
        AdmissionLimits limits = AdmissionLimits.inForce(parameters, today);
        MemberStanding former = members.standing(person).orElse(null);
        AdmissionRules.readmission(former, today, limits)
                .ifPresent(violation -> violations.add(at("candidate", violation)));

        boolean declared = "yes".equals(answers.get("readmission"));
        if (former != null && former.leftOn() != null && !declared) {
            violations.add(Violation.of("readmission", "membership.admission-start.was-a-member", former.fullName()));
        }
        if (declared) {
            checkDeclared(answers, today, limits, violations);
        }
        checkSchooling(context, person, answers, violations);
        return violations;
    }

    private static void checkDeclared(
            Map<String, Object> answers, LocalDate today, AdmissionLimits limits, List<Violation> violations) {
        LocalDate left = date(answers.get("leftOn"));
        if (left != null && left.plusMonths(limits.readmission()).isAfter(today)) {
            violations.add(Violation.of(
                    "leftOn",
                    "membership.readmission.too-early",
                    limits.readmission(),
                    left.plusMonths(limits.readmission())));
        }
        if (DeclaredReason.forbids(answers.get("leftReason"))) {
            violations.add(Violation.of("leftReason", "membership.admission-start.never-again"));
        }
    }

    /** Below lower-secondary schooling only with the province's consent [F:HD01B]. */
    private void checkSchooling(
            CaseContext context, PersonId person, Map<String, Object> answers, List<Violation> violations) {
        candidates
                .listedIn(context.unit().id(), person)
                .filter(entry -> entry.schooling() == Schooling.PRIMARY)
                .filter(entry -> answers.get("schoolingConsent") == null)
                .ifPresent(entry ->
                        violations.add(Violation.of("schoolingConsent", "membership.admission-start.schooling")));
    }

    private static Violation at(String field, Violation violation) {
        return new Violation(field, violation.messageKey(), violation.arguments());
    }

    private static @Nullable LocalDate date(@Nullable Object answer) {
        return answer == null ? null : LocalDate.parse(answer.toString());
    }

    /** Reasons for leaving, as the form names them, that end the way back [F:READM]. */
    private enum DeclaredReason {
        GAVE_UP_ACTIVITY("gaveUpActivity"),
        ASKED_TO_LEAVE("askedToLeave");

        private final String answer;

        DeclaredReason(String answer) {
            this.answer = answer;
        }

        static boolean forbids(@Nullable Object answer) {
            for (DeclaredReason reason : values()) {
                if (reason.answer.equals(answer)) {
                    return true;
                }
            }
            return false;
        }
    }
}
