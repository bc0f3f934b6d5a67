package vn.thongsuot.cadre.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanDirectory;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.Check;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;

/** What forms show of cadres before anybody typed: preconditions with reasons, who is planned, who holds a post. */
@Configuration(proxyBeanMethods = false)
class CadreFacts {

    private static final int LATEST = 3;
    private static final int MOST = 100;

    private final Fields fields;
    private final CadreDirectory cadres;
    private final PostDirectory posts;
    private final PlanDirectory plans;
    private final CadreChecks checks;

    CadreFacts(Fields fields, CadreDirectory cadres, PostDirectory posts, PlanDirectory plans, CadreChecks checks) {
        this.fields = fields;
        this.cadres = cadres;
        this.posts = posts;
        this.plans = plans;
        this.checks = checks;
    }

    @Bean
    FormFact checksOfSubject() {
        return new Fact("cadre.checks", context -> subject(context)
                .flatMap(person -> post(context).map(post -> checks(context, person, post))));
    }

    @Bean
    FormFact plannedPersons() {
        return new Fact("cadre.planned-persons", context -> post(context)
                .map(post -> rows(
                        persons(plans.plannedFor(post, context.today())),
                        cadre -> lines(checks.appointment(cadre, post, context.today())))));
    }

    @Bean
    FormFact planEntries() {
        return new Fact(
                "cadre.plan-entries", context -> post(context).flatMap(post -> fields.planTerm(context, Map.of())
                        .map(term -> rows(
                                persons(plans.entries(post.id(), term)),
                                cadre -> lines(checks.planning(cadre, post, term, context.today(), 0))))));
    }

    @Bean
    FormFact holdersOfPosts() {
        return new Fact("cadre.holders", context -> Optional.of(holders(context)));
    }

    @Bean
    FormFact recordSummary() {
        return new Fact(
                "cadre.record-summary",
                context -> subject(context).flatMap(cadres::standing).map(this::summary));
    }

    private Optional<PersonId> subject(CaseContext context) {
        return Optional.ofNullable(context.subject()).or(() -> fields.person(context, Map.of()));
    }

    private Optional<Post> post(CaseContext context) {
        return fields.post(context, Map.of());
    }

    private String checks(CaseContext context, PersonId person, Post post) {
        return lines(checks.appointment(person, post, context.today()));
    }

    private static String lines(List<Check> found) {
        return found.stream().map(check -> check.line().text()).collect(Collectors.joining("\n"));
    }

    private static Set<PersonId> persons(List<PlanEntry> entries) {
        return entries.stream().map(PlanEntry::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Object rows(Set<PersonId> persons, Function<CadreStanding, String> checksOf) {
        return cadres.standings(persons).values().stream()
                .map(cadre -> {
                    Map<String, Object> row = row(cadre);
                    row.put("checks", checksOf.apply(cadre));
                    return row;
                })
                .toList();
    }

    private Map<String, Object> row(CadreStanding cadre) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", cadre.person().toString());
        row.put("evaluations", evaluations(cadre));
        return row;
    }

    private String evaluations(CadreStanding cadre) {
        return cadre.evaluations().isEmpty()
                ? Texts.t("cadre.fact.no-evaluation")
                : cadre.evaluations().stream()
                        .limit(LATEST)
                        .map(evaluation -> Texts.t(
                                "cadre.fact.evaluation",
                                Integer.toString(evaluation.year()),
                                Texts.t("cadre.grade." + evaluation.grade())))
                        .collect(Collectors.joining("; "));
    }

    private Object holders(CaseContext context) {
        PostId asked = post(context).map(Post::id).orElse(null);
        Map<PersonId, String> titles = new LinkedHashMap<>();
        posts.choiceLines(context.unit().id(), asked, "", PostDirectory.Choice.HELD, MOST)
                .forEach(line -> line.holders()
                        .forEach(holder -> titles.putIfAbsent(
                                holder.term().person(), line.post().label())));
        return cadres.standings(titles.keySet()).values().stream()
                .map(cadre -> {
                    Map<String, Object> row = row(cadre);
                    row.put("title", titles.get(cadre.person()));
                    return row;
                })
                .toList();
    }

    private String summary(CadreStanding cadre) {
        List<String> lines = new ArrayList<>();
        cadre.posts().stream()
                .limit(LATEST)
                .forEach(held -> lines.add(Texts.t(
                        "cadre.fact.post",
                        held.post().label(),
                        held.term().startsOn(),
                        held.term().endedOn() == null
                                ? Texts.t("cadre.fact.now")
                                : held.term().endedOn())));
        lines.add(Texts.t("cadre.fact.evaluations", evaluations(cadre)));
        cadre.plan().stream()
                .filter(entry -> entry.state().isOpen())
                .forEach(entry -> lines.add(Texts.t(
                        "cadre.fact.plan",
                        entry.title(),
                        entry.unitName(),
                        entry.term().toString())));
        cadre.disciplines()
                .forEach(discipline -> lines.add(Texts.t(
                        "cadre.fact.discipline",
                        Texts.t("cadre.discipline." + discipline.form()),
                        discipline.decidedOn())));
        return String.join("\n", lines);
    }

    private record Fact(String name, Function<CaseContext, Optional<?>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
