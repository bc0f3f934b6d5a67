package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.form.FormEnvironment;
import vn.thongsuot.procedure.model.ProcedureSheet;

/** What rules, forms and timers need to know of a case. */
@Component
class CaseContexts {

    private final OrganizationDirectory organization;
    private final ProcedureCatalogue catalogue;
    private final CaseJournal journal;
    private final DeadlineCalculator deadlines;
    private final CaseWords words;
    private final Clock clock;

    CaseContexts(
            OrganizationDirectory organization,
            ProcedureCatalogue catalogue,
            CaseJournal journal,
            DeadlineCalculator deadlines,
            CaseWords words,
            Clock clock) {
        this.organization = organization;
        this.catalogue = catalogue;
        this.journal = journal;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CaseContext of(CaseFile file) {
        return new CaseContext(
                file.id(),
                file.procedureKey(),
                organization.requireUnit(new UnitId(file.unitId())),
                file.subject(),
                today(),
                journal.latestAnswers(file.id(), StartService.START, null).orElse(Map.of()));
    }

    /** A text of the procedure with its gaps filled; where the subject is not known, the title of the case stands for it. */
    String fill(CaseFile file, Procedure procedure, String template) {
        return words.fill(template, procedure, of(file), file.title());
    }

    String title(CaseFile file, Procedure procedure) {
        return words.fill(procedure.sheet().start().caseTitle(), procedure, of(file), "");
    }

    /** The title of a case about to begin. */
    String title(Procedure procedure, CaseContext context) {
        return words.fill(procedure.sheet().start().caseTitle(), procedure, context, "");
    }

    Procedure procedure(String definitionId) {
        return catalogue.version(definitionId);
    }

    Procedure procedure(CaseFile file) {
        return catalogue.version(file.definitionId());
    }

    FormEnvironment environment(CaseFile file) {
        return new FormEnvironment(of(file), dates(file));
    }

    /** The dates set so far and those that follow from them. */
    Map<String, LocalDate> dates(CaseFile file) {
        Map<String, LocalDate> dates = new LinkedHashMap<>(journal.dates(file.id()));
        for (Map.Entry<String, ProcedureSheet.CaseDate> date :
                procedure(file).sheet().dates().entrySet()) {
            String after = date.getValue().after();
            if (after == null || dates.containsKey(date.getKey())) {
                continue;
            }
            DeadlineSpec spec = DeadlineSpec.parse(after);
            spec.baseDate()
                    .map(dates::get)
                    .ifPresent(base -> dates.put(
                            date.getKey(),
                            deadlines.due(spec, base, today()).due().day()));
        }
        return dates;
    }
}
