package vn.thongsuot.cadre.vocabulary;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.FormFact;

/** What follows from the record of a post, so that nobody types it: who manages it, how many places it has; and the year of a term. */
@Configuration(proxyBeanMethods = false)
class PostFacts {

    private static final String YEAR = "year";
    private static final String TERM_STARTED = "termStartedOn";

    private final Fields fields;
    private final PostDirectory posts;
    private final OrganizationDirectory organization;
    private final CadreChecks checks;

    PostFacts(Fields fields, PostDirectory posts, OrganizationDirectory organization, CadreChecks checks) {
        this.fields = fields;
        this.posts = posts;
        this.organization = organization;
        this.checks = checks;
    }

    @Bean
    FormFact managingLevel() {
        return new Fact("cadre.managing-level", context -> post(context).map(this::levelOf));
    }

    @Bean
    FormFact places() {
        return new Fact("cadre.places", context -> post(context).map(post -> BigDecimal.valueOf(post.places())));
    }

    @Bean
    FormFact placesHeld() {
        return new Fact("cadre.places-held", context -> post(context)
                .map(post -> BigDecimal.valueOf(posts.terms(post.id()).stream()
                        .filter(term -> term.runsOn(context.today()))
                        .count())));
    }

    /** In which year of the term the vote of confidence of the year named in the start form falls. */
    @Bean
    FormFact termYear() {
        return new Fact("cadre.term-year", context -> day(context)
                .map(started ->
                        checks.termYear(started, dayOfVote(context)).line().text()));
    }

    /** What the field says is what the record of the post says. */
    @Bean
    FieldRule managingLevelOfPost() {
        return new FieldRule() {

            @Override
            public String name() {
                return "cadre.managing-level";
            }

            @Override
            public Optional<Violation> check(FieldRuleCall call) {
                return fields.post(call.context(), call.answers())
                        .filter(post -> !levelOf(post).equals(call.value()))
                        .map(post -> Violation.of(
                                null,
                                "cadre.rule.managing-level",
                                post.label(),
                                organization.requireUnit(post.managingUnit()).name()));
            }
        };
    }

    private Optional<Post> post(CaseContext context) {
        return fields.post(context, Map.of());
    }

    private String levelOf(Post post) {
        Level level = organization.requireUnit(post.managingUnit()).kind().level();
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(CaseContext context) {
        return Fields.answer(context, Map.of(), TERM_STARTED).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        });
    }

    private static LocalDate dayOfVote(CaseContext context) {
        return Fields.answer(context, Map.of(), YEAR)
                .filter(written -> written.matches("\\d{4}"))
                .map(written -> context.today().withYear(Integer.parseInt(written)))
                .orElse(context.today());
    }

    private record Fact(String name, Function<CaseContext, Optional<?>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
