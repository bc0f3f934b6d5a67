package vn.thongsuot.inspection.discipline.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.StartRule;

/** Whether a procedure of discipline may begin. */
@Configuration(proxyBeanMethods = false)
class DisciplineStartRules {

    private final DisciplineDirectory decisions;

    DisciplineStartRules(DisciplineDirectory decisions) {
        this.decisions = decisions;
    }

    /** It is said who is disciplined: a member or an organization, not both. */
    @Bean
    StartRule disciplineStart() {
        return new Rule("inspection.discipline-start", (context, answers) -> {
            boolean ofOrganization = Subjects.ORGANIZATION.equals(answers.get(Subjects.KIND));
            String wanted = ofOrganization ? Subjects.UNIT : Subjects.PERSON;
            return Subjects.text(answers, wanted).isPresent()
                    ? Optional.empty()
                    : Optional.of(Violation.of(wanted, "form.required.choose"));
        });
    }

    /** One appeal at a time, and not before the decision was announced. */
    @Bean
    StartRule appealStart() {
        return new Rule("inspection.appeal-start", (context, answers) -> Subjects.number(answers, "decision")
                .map(DisciplineId::new)
                .flatMap(decisions::find)
                .flatMap(decision -> appealable(decision, answers)));
    }

    private static Optional<Violation> appealable(Discipline decision, Map<String, Object> answers) {
        if (decision.appealCaseId() != null) {
            return Optional.of(Violation.of("decision", "inspection.appeal.being-handled"));
        }
        LocalDate announced = decision.announcedOn();
        if (announced == null) {
            return Optional.of(Violation.of("decision", "inspection.appeal.not-announced"));
        }
        return Subjects.text(answers, "filedOn")
                .map(LocalDate::parse)
                .filter(announced::isAfter)
                .map(filed -> Violation.of("filedOn", "inspection.appeal.before-announcement", announced));
    }

    private record Rule(String name, BiFunction<CaseContext, Map<String, Object>, Optional<Violation>> work)
            implements StartRule {

        @Override
        public List<Violation> check(CaseContext context, Map<String, Object> answers) {
            return work.apply(context, answers).stream().toList();
        }
    }
}
