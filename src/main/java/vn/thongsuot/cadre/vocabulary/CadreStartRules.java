package vn.thongsuot.cadre.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.StartRule;

/** Whether a personnel procedure may begin. */
@Configuration(proxyBeanMethods = false)
class CadreStartRules {

    /** A review takes people out of a full plan too. */
    private static final String REVIEW = "review";

    private final Fields fields;
    private final PostDirectory posts;
    private final PlanDirectory plans;
    private final CadreChecks checks;

    CadreStartRules(Fields fields, PostDirectory posts, PlanDirectory plans, CadreChecks checks) {
        this.fields = fields;
        this.posts = posts;
        this.plans = plans;
        this.checks = checks;
    }

    @Bean
    StartRule appointmentStart() {
        return new Rule("cadre.appointment-start", (context, answers) -> post(context, answers)
                .filter(post -> !posts.hasRoom(post.id()))
                .map(post -> Violation.of(Fields.POST, "cadre.appointment-start.taken", post.label())));
    }

    @Bean
    StartRule reappointmentStart() {
        return new Rule("cadre.reappointment-start", (context, answers) -> {
            Optional<Post> post = post(context, answers);
            Optional<PersonId> person = fields.person(context, answers);
            return post.isEmpty() || person.isEmpty()
                    ? Optional.empty()
                    : CadreFieldRules.reappointable(posts, post.get(), person.get(), context.today())
                            .map(found -> new Violation(Fields.PERSON, found.messageKey(), found.arguments()));
        });
    }

    @Bean
    StartRule planningStart() {
        return new Rule("cadre.planning-start", (context, answers) -> {
            Optional<PlanTerm> term = fields.planTerm(context, answers);
            if (term.isPresent() && !term.get().lastsInto(context.today().getYear())) {
                return Optional.of(Violation.of(
                        Fields.PLAN_TERM,
                        "cadre.planning-start.over",
                        term.get().toString()));
            }
            Optional<Post> post = post(context, answers);
            if (term.isEmpty() || post.isEmpty()) {
                return Optional.empty();
            }
            int most = checks.limits(context.today()).perTitle();
            if (REVIEW.equals(answers.get(Fields.PURPOSE))) {
                return Optional.empty();
            }
            int present = plans.entries(post.get().id(), term.get()).size();
            return present < most
                    ? Optional.empty()
                    : Optional.of(Violation.of(
                            Fields.POST, "cadre.planning-start.full", post.get().label(), present, most));
        });
    }

    @Bean
    StartRule confidenceStart() {
        return new Rule("cadre.confidence-start", (context, answers) -> post(context, answers)
                .filter(post -> posts.terms(post.id()).stream().noneMatch(term -> term.runsOn(context.today())))
                .map(post -> Violation.of(Fields.POST, "cadre.confidence-start.vacant", post.label())));
    }

    private Optional<Post> post(CaseContext context, Map<String, Object> answers) {
        return fields.post(context, answers);
    }

    private record Rule(String name, BiFunction<CaseContext, Map<String, Object>, Optional<Violation>> work)
            implements StartRule {

        @Override
        public List<Violation> check(CaseContext context, Map<String, Object> answers) {
            return work.apply(context, answers).stream().toList();
        }
    }
}
