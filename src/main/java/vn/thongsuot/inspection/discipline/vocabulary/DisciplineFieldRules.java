package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.discipline.AppealTime;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.inspection.discipline.rule.DisciplineLimits;
import vn.thongsuot.inspection.discipline.rule.TimeBar;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseAnswers;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.Parameters;

/** The rules of discipline that a form asks for at a field. */
@Configuration(proxyBeanMethods = false)
class DisciplineFieldRules {

    static final String EXEMPT = "timeBarGround";
    static final String NO_GROUND = "none";
    private static final String CONCLUDED = "concludedOn";

    private final Subjects subjects;
    private final CompetenceTable competence;
    private final DisciplineDirectory decisions;
    private final Parameters parameters;
    private final CaseAnswers answers;
    private final AppealTime appealTime;
    private final AppealForms appealForms;

    DisciplineFieldRules(
            Subjects subjects,
            CompetenceTable competence,
            DisciplineDirectory decisions,
            Parameters parameters,
            CaseAnswers answers,
            AppealTime appealTime,
            AppealForms appealForms) {
        this.answers = answers;
        this.appealForms = appealForms;
        this.appealTime = appealTime;
        this.subjects = subjects;
        this.competence = competence;
        this.decisions = decisions;
        this.parameters = parameters;
    }

    @Bean
    FieldRule formOpen() {
        return new Rule("inspection.form-open", this::open);
    }

    @Bean
    FieldRule competentBody() {
        return new Rule("inspection.competent-body", this::competent);
    }

    @Bean
    FieldRule invitedEnough() {
        return new Rule("inspection.invited-enough", this::invited);
    }

    @Bean
    FieldRule appealLevel() {
        return new Rule("inspection.appeal-level", this::level);
    }

    @Bean
    FieldRule appealRefusable() {
        return new Rule("inspection.appeal-refusable", this::refusable);
    }

    @Bean
    FieldRule appealForm() {
        return new Rule("inspection.appeal-form", this::offered);
    }

    /** Whatever an appeal comes to, it is one of the forms there are for the subject, or none. */
    private Optional<Violation> offered(FieldRuleCall call) {
        String form = call.value().toString();
        return appealForms.offers(call.context(), form)
                ? Optional.empty()
                : DisciplineForm.of(form)
                        .map(known -> Violation.of(
                                null,
                                "inspection.form-open.not-for-subject",
                                known.label().text()));
    }

    /** There is such a form for the member or organization, and its time bar is not over. */
    private Optional<Violation> open(FieldRuleCall call) {
        Optional<DisciplineForm> form = DisciplineForm.of(call.value());
        if (form.isEmpty()) {
            return Optional.empty();
        }
        if (!subjects.forms(call.context()).contains(form.get())) {
            return Optional.of(Violation.of(
                    null,
                    "inspection.form-open.not-for-subject",
                    form.get().label().text()));
        }
        LocalDate acted = Subjects.text(call.answers(), "actedOn")
                .map(LocalDate::parse)
                .or(() -> Subjects.actedOn(call.context()))
                .orElse(null);
        LocalDate today = call.context().today();
        TimeBar bar = TimeBar.of(
                form.get(),
                acted,
                concludedOn(call).orElse(today),
                isExempt(Subjects.text(call.answers(), EXEMPT)),
                DisciplineLimits.inForce(parameters, today));
        return bar.isOver() ? Optional.of(refused(bar)) : Optional.empty();
    }

    /** When it was concluded that discipline is due: on this form, or where it was answered last. */
    private Optional<LocalDate> concludedOn(FieldRuleCall call) {
        return Subjects.text(call.answers(), CONCLUDED)
                .or(() -> Optional.ofNullable(call.context().caseId()).flatMap(id -> answers.of(id).stream()
                        .flatMap(form -> Subjects.text(form, CONCLUDED).stream())
                        .reduce((earlier, later) -> later)))
                .map(LocalDate::parse);
    }

    static boolean isExempt(Optional<String> ground) {
        return ground.filter(known -> !NO_GROUND.equals(known)).isPresent();
    }

    static Violation refused(TimeBar bar) {
        return new Violation(null, bar.reason().key(), bar.reason().arguments());
    }

    /** The table of competence allows it; where it is not sure, the ground must be written beside it. */
    private Optional<Violation> competent(FieldRuleCall call) {
        Optional<DisciplineForm> form =
                Subjects.text(call.siblings(), "proposedForm").flatMap(DisciplineForm::of);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        boolean superiorTask = Subjects.text(call.siblings(), "superiorTask")
                .filter("yes"::equals)
                .isPresent();
        return switch (competence.of(call.context(), call.value().toString(), form.get(), superiorTask)) {
            case COMPETENT -> Optional.empty();
            case NONE ->
                Optional.of(Violation.of(
                        null, "inspection.competence.none", form.get().label().text()));
            case CONFIRM ->
                Subjects.text(call.siblings(), "competenceBasis").isPresent()
                        ? Optional.empty()
                        : Optional.of(Violation.of(
                                null,
                                "inspection.competence.confirm",
                                form.get().label().text()));
        };
    }

    /** Without the self-review the case goes on only when the member stayed away often enough, each time without a reason. */
    private Optional<Violation> invited(FieldRuleCall call) {
        if (!"absent".equals(call.value())) {
            return Optional.empty();
        }
        int needed =
                DisciplineLimits.inForce(parameters, call.context().today()).invitations();
        int invited = call.answers().get("invitations") instanceof List<?> rows ? rows.size() : 0;
        return invited >= needed
                ? Optional.empty()
                : Optional.of(Violation.of(null, "inspection.self-review.not-enough", invited, needed));
    }

    /** The table of levels allows it: one after the other, the next above whoever decided last. */
    private Optional<Violation> level(FieldRuleCall call) {
        return decision(call)
                .filter(decision -> !competence.handlesAppeal(
                        decision.lastBody(), call.value().toString()))
                .map(decision -> Violation.of(
                        null,
                        "inspection.appeal.level",
                        Texts.t("inspection.discipline.decided-by." + decision.lastBody())));
    }

    /** A reason for not handling that the records contradict is refused. */
    private Optional<Violation> refusable(FieldRuleCall call) {
        Optional<Discipline> decision = decision(call);
        boolean contradicted = "too-late".equals(call.value())
                && decision.isPresent()
                && !appealTime.isOver(
                        decision.get(), filedOn(call), call.context().today());
        return contradicted
                ? Optional.of(Violation.of(null, "inspection.appeal.reason-contradicted"))
                : Optional.empty();
    }

    private static LocalDate filedOn(FieldRuleCall call) {
        return Subjects.text(call.context().start(), "filedOn")
                .map(LocalDate::parse)
                .orElse(call.context().today());
    }

    private Optional<Discipline> decision(FieldRuleCall call) {
        return Subjects.number(call.context().start(), "decision")
                .map(DisciplineId::new)
                .flatMap(decisions::find);
    }

    private record Rule(String name, Function<FieldRuleCall, Optional<Violation>> work) implements FieldRule {

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return work.apply(call);
        }
    }
}
