package vn.thongsuot.inspection.discipline.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioStage;

/** Members and decisions that scenarios of discipline name, and what they can expect of them afterwards. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class DisciplineCasts {

    private final DisciplineMaker maker;
    private final DisciplineDirectory decisions;

    DisciplineCasts(DisciplineMaker maker, DisciplineDirectory decisions) {
        this.maker = maker;
        this.decisions = decisions;
    }

    /** An official member made for the play; {@code post: true} holds a position too. */
    @Bean
    ScenarioCast disciplinedMember() {
        return new Cast("inspection.accused", (stage, wishes) -> {
            PersonId person = maker.member(stage.unit(), stage.today());
            if (Boolean.TRUE.equals(wishes.get("post"))) {
                maker.position(person, stage.unit(), stage.today());
            }
            return person.toString();
        });
    }

    /**
     * A decision about a member made for the play: {@code form}, {@code days} since the announcement, {@code by} whom (the
     * commune's inspection committee); {@code organization: true} about the unit itself; {@code post: true} for a member who holds a
     * position.
     */
    @Bean
    ScenarioCast disciplinaryDecision() {
        return new Cast("inspection.discipline", (stage, wishes) -> {
            DisciplineForm form = DisciplineForm.valueOf(
                    String.valueOf(wishes.getOrDefault("form", "warning")).toUpperCase(Locale.ROOT));
            int days = wishes.get("days") instanceof Integer since ? since : 10;
            LocalDate announced = stage.today().minusDays(days);
            PersonId person =
                    Boolean.TRUE.equals(wishes.get("organization")) ? null : maker.member(stage.unit(), stage.today());
            if (person != null && Boolean.TRUE.equals(wishes.get("post"))) {
                maker.position(person, stage.unit(), stage.today());
            }
            String by = String.valueOf(wishes.getOrDefault("by", "commune-inspection"));
            return String.valueOf(maker.decision(person, stage.unit(), form, announced, by));
        });
    }

    /** Form and state of the latest decision about the subject of the case, {@code warning in_force}, or {@code none}. */
    @Bean
    ScenarioFact disciplineOfCase() {
        return new Fact("inspection.discipline", (context, of) -> latest(context, of)
                .map(decision ->
                        decision.form().key() + " " + decision.state().name().toLowerCase(Locale.ROOT))
                .orElse("none"));
    }

    /** When the latest decision, as it stands, was received: a day, or {@code none}. */
    @Bean
    ScenarioFact received() {
        return new Fact("inspection.discipline-received", (context, of) -> latest(context, of)
                .map(Discipline::receivedOn)
                .map(LocalDate::toString)
                .orElse("none"));
    }

    /** What keeps the subject of the case from a higher post: a form, or {@code none}. */
    @Bean
    ScenarioFact cadreRecord() {
        return new Fact("inspection.cadre-record", (context, of) -> latest(context, of)
                .map(Discipline::person)
                .flatMap(maker::inCadreRecord)
                .orElse("none"));
    }

    /** What happened last to the latest decision, {@code kept}. */
    @Bean
    ScenarioFact lastEvent() {
        return new Fact("inspection.discipline-event", (context, of) -> latest(context, of)
                .flatMap(decision -> maker.lastEvent(decision.id()))
                .orElse("none"));
    }

    /** Positions that a person, else the subject of the case, holds on the next day. */
    @Bean
    ScenarioFact positionsHeld() {
        return new Fact(
                "inspection.positions",
                (context, of) -> String.valueOf(maker.positions(
                        of.containsKey("of")
                                ? new PersonId(Long.parseLong(String.valueOf(of.get("of"))))
                                : Objects.requireNonNull(context.subject()),
                        context.today())));
    }

    /** Why the effect of the latest decision is held, the last word of the key, or {@code none}. */
    @Bean
    ScenarioFact held() {
        return new Fact("inspection.discipline-held", (context, of) -> latest(context, of)
                .map(Discipline::held)
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .orElse("none"));
    }

    private Optional<Discipline> latest(CaseContext context, Map<String, Object> of) {
        if (of.containsKey("of")) {
            long id = Long.parseLong(String.valueOf(of.get("of")));
            return decisions.find(new DisciplineId(id));
        }
        PersonId subject = context.subject();
        List<Discipline> found = subject == null
                ? Optional.ofNullable(context.caseId()).flatMap(decisions::ofCase).stream()
                        .toList()
                : decisions.ofPerson(subject);
        return found.stream().findFirst();
    }

    private interface Finding {
        String find(ScenarioStage stage, Map<String, Object> wishes);
    }

    private record Cast(String name, Finding finding) implements ScenarioCast {

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            return finding.find(stage, wishes);
        }
    }

    private interface Telling {
        String tell(CaseContext context, Map<String, Object> of);
    }

    private record Fact(String name, Telling telling) implements ScenarioFact {

        @Override
        public String found(CaseContext context, Map<String, Object> of) {
            return telling.tell(context, of);
        }
    }
}
