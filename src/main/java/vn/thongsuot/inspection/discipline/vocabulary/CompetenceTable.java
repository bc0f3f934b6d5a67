package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.rule.SubjectForms;
import vn.thongsuot.organization.Level;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.DecisionTables;

/**
 * Asks the decision table of the procedure which body may decide on which form, so that a form of the procedure can say it
 * beforehand. The table belongs to whoever designs the procedure.
 */
@Component
class CompetenceTable {

    /** Id of the decision in {@code bpmn/discipline/rules/competence.dmn}. */
    private static final String TABLE = "disciplineCompetence";

    /** Id of the decision in {@code bpmn/discipline-appeal/rules/appeal-level.dmn}. */
    private static final String LEVELS = "disciplineAppealLevel";

    private final DecisionTables tables;
    private final Subjects subjects;

    CompetenceTable(DecisionTables tables, Subjects subjects) {
        this.tables = tables;
        this.subjects = subjects;
    }

    /** What the table says. */
    enum Competence {
        COMPETENT,
        /** Probably, but not known for sure: to be confirmed. */
        CONFIRM,
        NONE
    }

    /** @param superiorTask the violation is about a task given by a superior organization */
    Competence of(CaseContext context, String decidedBy, DisciplineForm form, boolean superiorTask) {
        Map<String, @Nullable Object> values = new HashMap<>();
        boolean organization = subjects.kind(context)
                .filter(SubjectForms.Kind.ORGANIZATION::equals)
                .isPresent();
        values.put("subjectKind", organization ? Subjects.ORGANIZATION : Subjects.MEMBER);
        values.put("decidedBy", decidedBy);
        values.put("form", form.key());
        values.put("superiorTask", superiorTask ? "yes" : "no");
        Level level = context.unit().kind().level();
        values.put("unitLevel", level.name().toLowerCase(Locale.ROOT));
        Optional<String> found = tables.decide(TABLE, values);
        return switch (found.orElse("none")) {
            case "competent" -> Competence.COMPETENT;
            case "confirm" -> Competence.CONFIRM;
            default -> Competence.NONE;
        };
    }

    /** Whether a body handles an appeal against what was last decided by another. */
    boolean handlesAppeal(DecidingBody lastBody, String level) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("lastBody", lastBody.key());
        values.put("level", level);
        return tables.decide(LEVELS, values).filter("competent"::equals).isPresent();
    }
}
