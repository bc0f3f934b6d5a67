package vn.thongsuot.cadre.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.Check;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;

/** The rules of appointment and planning that a form asks for at a field. */
@Configuration(proxyBeanMethods = false)
class CadreFieldRules {

    private final Fields fields;
    private final CadreChecks checks;
    private final CadreDirectory cadres;
    private final PostDirectory posts;
    private final PlanDirectory plans;

    CadreFieldRules(
            Fields fields, CadreChecks checks, CadreDirectory cadres, PostDirectory posts, PlanDirectory plans) {
        this.fields = fields;
        this.checks = checks;
        this.cadres = cadres;
        this.posts = posts;
        this.plans = plans;
    }

    @Bean
    FieldRule qualifiedForPost() {
        return new Rule("cadre.qualified-for-post", this::qualified);
    }

    @Bean
    FieldRule mayBePlanned() {
        return new Rule("cadre.may-be-planned", this::plannable);
    }

    @Bean
    FieldRule planHasRoom() {
        return new Rule("cadre.plan-has-room", this::room);
    }

    @Bean
    FieldRule mayBeReappointed() {
        return new Rule("cadre.may-be-reappointed", this::reappointable);
    }

    @Bean
    FieldRule mayBeVotedOn() {
        return new Rule("cadre.may-be-voted-on", this::votable);
    }

    @Bean
    FieldRule withinTerm() {
        return new Rule("cadre.within-term", this::withinTerm);
    }

    /** Without a post there is nothing to check against. What may be waived needs the reason beside it. */
    private Optional<Violation> qualified(FieldRuleCall call) {
        Optional<Post> post = fields.post(call.context(), call.answers());
        if (post.isEmpty()) {
            return Optional.empty();
        }
        List<Check> found =
                checks.appointment(call.person(), post.get(), call.context().today());
        boolean excepted = call.siblings().get(Fields.EXCEPTION) instanceof String reason && !reason.isBlank();
        return found.stream()
                .filter(check -> check.state() == Check.State.NOT_MET)
                .findFirst()
                .map(check -> refused(check.reason().key(), check.reason().arguments()))
                .or(() -> excepted
                        ? Optional.empty()
                        : found.stream()
                                .filter(check -> check.state() == Check.State.NEEDS_EXCEPTION)
                                .findFirst()
                                .map(check -> Violation.of(
                                        null,
                                        "cadre.rule.exception-missing",
                                        check.reason().text())));
    }

    private Optional<Violation> plannable(FieldRuleCall call) {
        Optional<Post> post = fields.post(call.context(), call.answers());
        Optional<PlanTerm> term = fields.planTerm(call.context(), call.answers());
        if (post.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        return checks
                .planning(call.person(), post.get(), term.get(), call.context().today(), 0)
                .stream()
                .filter(check -> check.state() == Check.State.NOT_MET)
                .findFirst()
                .map(check -> refused(check.reason().key(), check.reason().arguments()));
    }

    /** Whoever stands in the plan already counts once. */
    private Optional<Violation> room(FieldRuleCall call) {
        Optional<Post> post = fields.post(call.context(), call.answers());
        Optional<PlanTerm> term = fields.planTerm(call.context(), call.answers());
        if (post.isEmpty() || term.isEmpty()) {
            return Optional.empty();
        }
        List<PersonId> present = plans.entries(post.get().id(), term.get()).stream()
                .map(entry -> entry.person())
                .toList();
        long added = call.value() instanceof List<?> rows
                ? rows.stream()
                        .flatMap(row -> Rows.person(row).stream())
                        .filter(person -> !present.contains(person))
                        .distinct()
                        .count()
                : 1;
        int most = checks.limits(call.context().today()).perTitle();
        return present.size() + added > most
                ? Optional.of(Violation.of(null, "cadre.rule.persons-per-title.too-many", present.size(), added, most))
                : Optional.empty();
    }

    private Optional<Violation> reappointable(FieldRuleCall call) {
        return fields.post(call.context(), call.answers())
                .flatMap(post ->
                        reappointable(posts, post, call.person(), call.context().today()));
    }

    static Optional<Violation> reappointable(PostDirectory posts, Post post, PersonId person, LocalDate today) {
        Optional<Term> term = posts.running(post.id(), person, today);
        if (term.isEmpty()) {
            return Optional.of(Violation.of(null, "cadre.post.not-held", post.label()));
        }
        LocalDate end = term.get().endsOn();
        return end == null || end.isAfter(posts.soon())
                ? Optional.of(
                        end == null
                                ? Violation.of(null, "cadre.reappoint.no-term", post.label())
                                : Violation.of(null, "cadre.reappoint.too-early", end))
                : Optional.empty();
    }

    /** Not with notice of retirement, nor in the year of appointment or election [F:96B]. */
    private Optional<Violation> votable(FieldRuleCall call) {
        int year = call.context().today().getYear();
        CadreStanding cadre = cadres.standing(call.person()).orElse(null);
        if (cadre == null) {
            return Optional.empty();
        }
        if (cadre.retirementOn() != null) {
            return Optional.of(Violation.of(null, "cadre.confidence.retiring", cadre.fullName()));
        }
        return cadre.highestOn(call.context().today())
                .filter(held -> held.term().startsOn().getYear() == year)
                .map(held -> Violation.of(
                        null,
                        "cadre.confidence.same-year",
                        cadre.fullName(),
                        held.post().title()));
    }

    private Optional<Violation> withinTerm(FieldRuleCall call) {
        PersonId person = call.context().subject() == null
                ? fields.person(call.context(), call.answers()).orElse(null)
                : call.context().subject();
        if (person == null) {
            return Optional.empty();
        }
        return cadres.standing(person)
                .map(cadre -> cadre.retirementOn() == null
                        ? checks.limits(call.context().today()).retirement(cadre.birthDate(), cadre.gender())
                        : cadre.retirementOn())
                .filter(retirement -> call.date().isAfter(retirement))
                .map(retirement -> Violation.of(null, "cadre.rule.past-retirement", retirement));
    }

    private static Violation refused(String key, List<Object> arguments) {
        return new Violation(null, key, arguments);
    }

    private record Rule(String name, Function<FieldRuleCall, Optional<Violation>> work) implements FieldRule {

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return work.apply(call);
        }
    }
}
