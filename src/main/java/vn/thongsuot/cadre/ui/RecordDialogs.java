package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.stream.IntStream;
import vn.thongsuot.cadre.CadreRecord;
import vn.thongsuot.cadre.CadreService;
import vn.thongsuot.cadre.Discipline;
import vn.thongsuot.cadre.DisciplineForm;
import vn.thongsuot.cadre.Grade;
import vn.thongsuot.cadre.PoliticalTheory;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EntryDialog;
import vn.thongsuot.platform.ui.Formats;

/** What the organization board enters into a record. */
final class RecordDialogs {

    private static final int YEARS_OFFERED = 10;

    private RecordDialogs() {}

    static void evaluate(CadreService service, CadreRecord cadre, LocalDate today, Runnable saved) {
        var year = new Select<Integer>();
        year.setLabel(Texts.t("cadre.record.year"));
        year.setItems(IntStream.range(0, YEARS_OFFERED)
                .mapToObj(back -> today.getYear() - back)
                .toList());
        year.setItemLabelGenerator(String::valueOf);
        year.setValue(today.getYear() - 1);
        var grade = new Select<Grade>();
        grade.setLabel(Texts.t("cadre.record.grade"));
        grade.setItems(Grade.values());
        grade.setItemLabelGenerator(value -> Texts.t("cadre.grade." + value));
        var decision = new TextField(Texts.t("cadre.record.decision"));
        new EntryDialog(
                        Texts.t("cadre.record.evaluate"),
                        () -> service.evaluate(
                                cadre.person().id(), year.getValue(), grade.getValue(), decision.getValue()),
                        saved)
                .field("year", year)
                .field("grade", grade)
                .field("decision", decision)
                .open();
    }

    static void discipline(CadreService service, CadreRecord cadre, LocalDate today, Runnable saved) {
        var form = new Select<DisciplineForm>();
        form.setLabel(Texts.t("cadre.record.form"));
        form.setItems(DisciplineForm.values());
        form.setItemLabelGenerator(value -> Texts.t("cadre.discipline." + value));
        var number = new TextField(Texts.t("cadre.record.decision-number"));
        var decidedOn = Formats.datePicker(Texts.t("cadre.record.decided-on"));
        decidedOn.setMax(today);
        var note = new TextArea(Texts.t("cadre.record.note"));
        new EntryDialog(
                        Texts.t("cadre.record.discipline"),
                        () -> service.discipline(
                                cadre.person().id(),
                                form.getValue(),
                                number.getValue(),
                                decidedOn.getValue(),
                                note.getValue()),
                        saved)
                .field("form", form)
                .field("number", number)
                .field("decidedOn", decidedOn)
                .field("note", note)
                .open();
    }

    static void cancelDiscipline(
            CadreService service, CadreRecord cadre, Discipline discipline, LocalDate today, Runnable saved) {
        var on = Formats.datePicker(Texts.t("cadre.discipline.cancelled-on"));
        on.setMin(discipline.decidedOn());
        on.setMax(today);
        on.setRequiredIndicatorVisible(true);
        var reason = new TextArea(Texts.t("cadre.discipline.cancel-reason"));
        reason.setRequiredIndicatorVisible(true);
        new EntryDialog(
                        Texts.t(
                                "cadre.discipline.cancel-of",
                                Texts.t("cadre.discipline." + discipline.form()),
                                discipline.decisionNumber()),
                        () -> service.cancelDiscipline(
                                cadre.person().id(), discipline.id(), on.getValue(), reason.getValue()),
                        saved)
                .field("cancelledOn", on)
                .field("reason", reason)
                .open();
    }

    static void correct(CadreService service, CadreRecord cadre, Runnable saved) {
        var education = new TextField(Texts.t("cadre.record.education"));
        education.setValue(cadre.education() == null ? "" : cadre.education());
        var theory = new Select<PoliticalTheory>();
        theory.setLabel(Texts.t("cadre.record.theory"));
        theory.setItems(PoliticalTheory.values());
        theory.setItemLabelGenerator(value -> value == null ? "" : Texts.t("cadre.theory." + value));
        theory.setEmptySelectionAllowed(true);
        theory.setValue(cadre.politicalTheory());
        var retirement = Formats.datePicker(Texts.t("cadre.record.retirement"));
        retirement.setValue(cadre.retirementOn());
        var note = new TextArea(Texts.t("cadre.record.note"));
        note.setValue(cadre.note() == null ? "" : cadre.note());
        new EntryDialog(
                        Texts.t("cadre.record.correct"),
                        () -> service.correct(
                                cadre.person().id(),
                                cadre.version(),
                                new CadreService.Details(
                                        education.getValue(),
                                        theory.getValue(),
                                        retirement.getValue(),
                                        note.getValue())),
                        saved)
                .field("education", education)
                .field("politicalTheory", theory)
                .field("retirementOn", retirement)
                .field("note", note)
                .open();
    }
}
