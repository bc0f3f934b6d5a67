package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.procedure.BallotForms;
import vn.thongsuot.procedure.CaseContext;

/** In an appeal the paper lists the forms there are for the subject, the one appealed against whatever became of the post. */
@Component
class AppealForms implements BallotForms {

    private final Subjects subjects;
    private final DisciplineDirectory decisions;

    AppealForms(Subjects subjects, DisciplineDirectory decisions) {
        this.subjects = subjects;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "inspection.forms-for-appeal";
    }

    @Override
    public List<String> offered(CaseContext context, List<String> forms) {
        return forms.stream().filter(form -> offers(context, form)).toList();
    }

    /** @param form as models write it; none is no discipline */
    boolean offers(CaseContext context, String form) {
        return MemberForms.NONE.equals(form)
                || DisciplineForm.of(form).filter(known(context)::contains).isPresent();
    }

    private Set<DisciplineForm> known(CaseContext context) {
        Set<DisciplineForm> known = EnumSet.noneOf(DisciplineForm.class);
        known.addAll(subjects.forms(context));
        Subjects.number(context.start(), "decision")
                .map(DisciplineId::new)
                .flatMap(decisions::find)
                .map(Discipline::form)
                .ifPresent(known::add);
        return known;
    }
}
