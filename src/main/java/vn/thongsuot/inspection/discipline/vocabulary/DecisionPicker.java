package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Disciplinary decisions of the case's unit and below that stand. */
@Component
class DecisionPicker implements RecordPicker {

    private final DisciplineDirectory decisions;

    DecisionPicker(DisciplineDirectory decisions) {
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "inspection.discipline-decisions";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        return decisions.choices(call.context().unit().id(), search, limit).stream()
                .map(DecisionPicker::choice)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return find(id).filter(decision ->
                        decision.unitPath().startsWith(call.context().unit().path()))
                .map(DecisionPicker::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public Optional<String> label(String id) {
        return find(id).map(DecisionPicker::words);
    }

    @Override
    public Optional<UnitId> unitOf(String id) {
        return find(id).map(Discipline::unit);
    }

    @Override
    public String records() {
        return "discipline";
    }

    @Override
    public Optional<PersonId> subjectOf(String id) {
        return find(id).map(Discipline::person);
    }

    private Optional<Discipline> find(String id) {
        return decisions.find(new DisciplineId(Long.parseLong(id)));
    }

    private static RecordChoice choice(Discipline decision) {
        return new RecordChoice(decision.id().toString(), words(decision), decision.unitName());
    }

    private static String words(Discipline decision) {
        return Texts.t(
                "inspection.discipline.choice",
                decision.subjectName(),
                decision.form().label().text(),
                decision.decidedOn());
    }
}
