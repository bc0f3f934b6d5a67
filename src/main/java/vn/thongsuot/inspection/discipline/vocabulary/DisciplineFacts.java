package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.discipline.AppealTime;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineEvent;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.TimeBar;
import vn.thongsuot.inspection.discipline.vocabulary.CompetenceTable.Competence;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;
import vn.thongsuot.procedure.Parameters;

/** What forms show of discipline before anybody typed: time bar, competence, earlier decisions, the decision appealed against. */
@Configuration(proxyBeanMethods = false)
class DisciplineFacts {

    /** Those that decide on a discipline. */
    private static final List<DecidingBody> BODIES = List.of(
            DecidingBody.CELL,
            DecidingBody.GRASSROOTS,
            DecidingBody.COMMUNE_INSPECTION,
            DecidingBody.COMMUNE_STANDING,
            DecidingBody.PROVINCE_STANDING);

    private final Subjects subjects;
    private final CompetenceTable competence;
    private final DisciplineDirectory decisions;
    private final Parameters parameters;
    private final AppealTime appealTime;

    DisciplineFacts(
            Subjects subjects,
            CompetenceTable competence,
            DisciplineDirectory decisions,
            Parameters parameters,
            AppealTime appealTime) {
        this.subjects = subjects;
        this.competence = competence;
        this.decisions = decisions;
        this.parameters = parameters;
        this.appealTime = appealTime;
    }

    @Bean
    FormFact timeBar() {
        return new Fact("inspection.time-bar", context -> Optional.of(timeBar(context)));
    }

    @Bean
    FormFact competence() {
        return new Fact("inspection.competence", context -> Optional.of(competence(context)));
    }

    @Bean
    FormFact earlierDecisions() {
        return new Fact("inspection.disciplines-of-subject", context -> subjects.person(context)
                .map(decisions::ofPerson)
                .filter(found -> !found.isEmpty())
                .map(found -> found.stream().map(DisciplineFacts::line).collect(Collectors.joining("\n")))
                .or(() -> Optional.of(Texts.t("inspection.discipline.fact.none"))));
    }

    @Bean
    FormFact appealedDecision() {
        return new Fact("inspection.appealed-decision", context -> appealedIn(context)
                .map(decision -> appealed(decision, context)));
    }

    /** As a paper names it: number, day, who decided, whom it is about, and the form as it stands. */
    @Bean
    FormFact appealedDecisionCited() {
        return new Fact("inspection.appealed-decision-cited", context -> appealedIn(context)
                .map(DisciplineFacts::cited));
    }

    /** What the appeal came to, once it is recorded. */
    @Bean
    FormFact appealResult() {
        return new Fact("inspection.appeal-result", context -> appealedIn(context)
                .flatMap(decision -> decisions.latestEvent(decision.id()))
                .flatMap(DisciplineFacts::result));
    }

    private Optional<Discipline> appealedIn(CaseContext context) {
        return Subjects.number(context.start(), "decision")
                .map(DisciplineId::new)
                .flatMap(decisions::find);
    }

    /** A line for each form there is for the subject. */
    private String timeBar(CaseContext context) {
        DisciplineLimits limits = DisciplineLimits.inForce(parameters, context.today());
        LocalDate acted = Subjects.actedOn(context).orElse(null);
        List<String> lines = subjects.forms(context).stream()
                .sorted()
                .map(form -> TimeBar.of(form, acted, context.today(), false, limits))
                .map(bar -> bar.line().text())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.add(Texts.t("inspection.time-bar.source"));
        return String.join("\n", lines);
    }

    /** A line for each body that may decide on something, with what needs to be confirmed marked. */
    private String competence(CaseContext context) {
        return BODIES.stream().flatMap(body -> bodyLine(context, body).stream()).collect(Collectors.joining("\n"));
    }

    private Optional<String> bodyLine(CaseContext context, DecidingBody body) {
        Map<Competence, List<String>> forms = new EnumMap<>(Competence.class);
        Arrays.stream(DisciplineForm.values())
                .filter(subjects.forms(context)::contains)
                .forEach(form -> forms.computeIfAbsent(
                                competence.of(context, body.key(), form, false), found -> new ArrayList<>())
                        .add(form.label().text()));
        List<String> parts = new ArrayList<>();
        List<String> sure = forms.getOrDefault(Competence.COMPETENT, List.of());
        List<String> unsure = forms.getOrDefault(Competence.CONFIRM, List.of());
        if (!sure.isEmpty()) {
            parts.add(String.join(", ", sure));
        }
        if (!unsure.isEmpty()) {
            parts.add(Texts.t("inspection.competence.to-confirm", String.join(", ", unsure)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Texts.t(
                        "inspection.competence.line",
                        Texts.t("inspection.discipline.decided-by." + body),
                        String.join("; ", parts)));
    }

    private static String line(Discipline decision) {
        String form = decision.form().label().text();
        String number = decision.decisionNumber();
        String state = Texts.t("inspection.discipline.state." + decision.state());
        return number == null
                ? Texts.t("inspection.discipline.fact.line-unwritten", form, decision.decidedOn(), state)
                : Texts.t("inspection.discipline.fact.line", form, decision.decidedOn(), number, state);
    }

    private String appealed(Discipline decision, CaseContext context) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.subjectName() + " · " + line(decision));
        lines.add(Texts.t("inspection.appeal.fact.decided-by", body(decision.decidedBy())));
        lines.add(Texts.t("inspection.discipline.fact.violation", decision.violation()));
        LocalDate received = decision.receivedOn();
        lines.add(
                received == null
                        ? Texts.t("inspection.appeal.fact.not-received")
                        : Texts.t(
                                "inspection.appeal.fact.until",
                                received,
                                appealTime.lastDay(received, context.today())));
        return String.join("\n", lines);
    }

    private static String cited(Discipline decision) {
        String number = decision.decisionNumber();
        LocalDate written = decision.decisionDate();
        return Texts.t(
                decision.lastBody() == decision.decidedBy()
                        ? "inspection.appeal.fact.cited"
                        : "inspection.appeal.fact.cited-changed",
                number == null ? 0 : 1,
                number == null ? "" : number,
                written == null ? decision.decidedOn() : written,
                body(decision.decidedBy()),
                decision.ofMember()
                        ? Texts.t("inspection.appeal.fact.cited-member", decision.subjectName())
                        : decision.subjectName(),
                decision.form().label().text());
    }

    private static Optional<String> result(DisciplineEvent event) {
        String what = Texts.t("inspection.discipline.event." + event.kind());
        return switch (event.kind()) {
            case KEPT, REDUCED, INCREASED, CANCELLED ->
                Optional.of(Texts.t(
                        "inspection.appeal.fact.result",
                        what,
                        event.form().label().text(),
                        event.decisionNumber() == null ? 0 : 1,
                        event.decisionNumber() == null ? "" : event.decisionNumber()));
            case APPEAL_REFUSED ->
                Optional.of(
                        event.note() == null
                                ? what
                                : Texts.t(
                                        "inspection.appeal.fact.refused",
                                        what,
                                        Texts.t("inspection.appeal.refusal." + event.note())));
            default -> Optional.empty();
        };
    }

    private static String body(DecidingBody body) {
        return Texts.t("inspection.discipline.decided-by." + body);
    }

    private record Fact(String name, Function<CaseContext, Optional<?>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
