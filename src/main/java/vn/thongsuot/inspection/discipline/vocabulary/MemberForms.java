package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.procedure.BallotForms;
import vn.thongsuot.procedure.CaseContext;

/** A paper lists the forms there are for the member or organization, and a line for no discipline at all. */
@Component
class MemberForms implements BallotForms {

    /** On the paper: no discipline. */
    static final String NONE = "none";

    private final Subjects subjects;

    MemberForms(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "inspection.forms-for-subject";
    }

    @Override
    public List<String> offered(CaseContext context, List<String> forms) {
        Set<DisciplineForm> known = subjects.forms(context);
        return forms.stream()
                .filter(form -> NONE.equals(form)
                        || DisciplineForm.of(form).filter(known::contains).isPresent())
                .toList();
    }
}
