package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.CandidateEntry;
import vn.thongsuot.membership.CandidateForm;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.membership.Schooling;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;

/** The form about a sympathizer. What the service refuses appears at the fields; nothing typed is lost. */
final class CandidateDialog extends Dialog {

    private static final String KEY = "membership.candidate-form.";

    private final TextField fullName = text("full-name");
    private final DatePicker birthDate = Formats.datePicker(Texts.t(KEY + "birth-date"));
    private final RadioButtonGroup<Gender> gender = new RadioButtonGroup<>(Texts.t(KEY + "gender"));
    private final ComboBox<String> ethnicity = new ComboBox<>(Texts.t(KEY + "ethnicity"));
    private final TextField occupation = text("occupation");
    private final Select<Schooling> schooling = new Select<>();
    private final TextField residence = text("residence");
    private final DatePicker listedOn = Formats.datePicker(Texts.t(KEY + "listed-on"));
    private final TextField certificateNumber = text("certificate-number");
    private final DatePicker certificateIssuedOn = Formats.datePicker(Texts.t(KEY + "certificate-issued-on"));
    private final TextArea note = new TextArea(Texts.t(KEY + "note"));
    private final Checkbox namesake = new Checkbox(Texts.t(KEY + "namesake"));
    private final FieldErrors errors = new FieldErrors();

    private CandidateDialog(String title, Consumer<CandidateForm> save, Runnable saved, String success) {
        setHeaderTitle(Texts.t(KEY + title));
        setWidth("min(46rem, 100vw)");
        setCloseOnOutsideClick(false);
        gender.setItems(Gender.values());
        gender.setItemLabelGenerator(value -> Texts.t("organization.gender." + value));
        ethnicity.setItems(List.of(Texts.t("organization.ethnicities").split(",", -1)));
        ethnicity.setAllowCustomValue(true);
        ethnicity.addCustomValueSetListener(event -> ethnicity.setValue(event.getDetail()));
        schooling.setLabel(Texts.t(KEY + "schooling"));
        schooling.setItems(Schooling.values());
        schooling.setItemLabelGenerator(value -> Texts.t("membership.schooling." + value));
        certificateNumber.setHelperText(Texts.t(KEY + "certificate-number.hint"));
        namesake.setVisible(false);
        fullName.setRequiredIndicatorVisible(true);
        birthDate.setRequiredIndicatorVisible(true);
        gender.setRequiredIndicatorVisible(true);
        ethnicity.setRequiredIndicatorVisible(true);
        occupation.setRequiredIndicatorVisible(true);
        schooling.setRequiredIndicatorVisible(true);
        residence.setRequiredIndicatorVisible(true);
        listedOn.setRequiredIndicatorVisible(true);
        errors.bind("fullName", fullName)
                .bind("birthDate", birthDate)
                .bind("gender", gender)
                .bind("ethnicity", ethnicity)
                .bind("occupation", occupation)
                .bind("schooling", schooling)
                .bind("residence", residence)
                .bind("listedOn", listedOn)
                .bind("certificateNumber", certificateNumber)
                .bind("certificateIssuedOn", certificateIssuedOn)
                .bind("note", note);
        var form = new FormLayout(
                fullName, namesake, birthDate, gender, ethnicity, schooling, occupation, residence, listedOn);
        form.add(certificateNumber, certificateIssuedOn, note);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("34rem", 2));
        for (Component wide : List.of(fullName, namesake, occupation, residence, note)) {
            form.setColspan(wide, 2);
        }
        add(form);
        var ok = new Button(Texts.t("platform.save"), click -> {
            try {
                CandidateForm filled = filled();
                save.accept(filled);
                close();
                Notifications.success(Texts.t(KEY + success, filled.fullName().strip()));
                saved.run();
            } catch (RuleViolationException refused) {
                errors.show(refused);
                boolean known = refused.messageKey().startsWith("membership.candidate.already-");
                namesake.setVisible(namesake.isVisible() || known);
            } catch (DomainException refused) {
                Notifications.error(refused);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.t("platform.cancel"), click -> close()), ok);
    }

    static CandidateDialog add(CandidateService candidates, UnitSummary cell, Clock clock, Runnable saved) {
        var dialog = new CandidateDialog("add", form -> candidates.add(cell.id(), form), saved, "added");
        dialog.listedOn.setValue(LocalDate.now(clock));
        return dialog;
    }

    static CandidateDialog edit(CandidateService candidates, CandidateEntry entry, Runnable saved) {
        var dialog = new CandidateDialog(
                "edit", form -> candidates.correct(entry.id(), entry.version(), form), saved, "saved");
        dialog.fullName.setValue(entry.person().fullName());
        dialog.birthDate.setValue(entry.person().birthDate());
        dialog.gender.setValue(entry.person().gender());
        dialog.ethnicity.setValue(entry.person().ethnicity());
        dialog.occupation.setValue(entry.occupation());
        dialog.schooling.setValue(entry.schooling());
        dialog.residence.setValue(entry.residence());
        dialog.listedOn.setValue(entry.listedOn());
        dialog.certificateNumber.setValue(entry.certificateNumber() == null ? "" : entry.certificateNumber());
        dialog.certificateIssuedOn.setValue(entry.certificateIssuedOn());
        dialog.note.setValue(entry.note() == null ? "" : entry.note());
        return dialog;
    }

    private CandidateForm filled() {
        @Nullable String people = ethnicity.getValue();
        return new CandidateForm(
                fullName.getValue(),
                birthDate.getValue(),
                gender.getValue(),
                people == null ? "" : people,
                occupation.getValue(),
                schooling.getValue(),
                residence.getValue(),
                listedOn.getValue(),
                certificateNumber.getValue(),
                certificateIssuedOn.getValue(),
                note.getValue(),
                namesake.getValue());
    }

    private static TextField text(String key) {
        return new TextField(Texts.t(KEY + key));
    }
}
