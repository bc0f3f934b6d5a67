package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.parameter.ParameterHistory;
import vn.thongsuot.procedure.parameter.ParameterHistory.Revision;
import vn.thongsuot.procedure.parameter.ParameterInput;
import vn.thongsuot.procedure.parameter.ParameterSettings;

/** The forms of a parameter: a new value, and the confirmation of a doubtful one. */
final class ParameterForms {

    private static final int LONGEST = 500;

    private final String name;
    private final ParameterSettings settings;

    ParameterForms(String name, ParameterSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    void openNewValue(ParameterHistory history, Runnable saved) {
        var value = new TextField(Texts.t("procedure.parameters.value"));
        value.setHelperText(valueHelp(history.kind()));
        value.setMaxLength(LONGEST);
        value.setRequiredIndicatorVisible(true);
        var unit = unitSelect(history);
        var basis = basisField("");
        var certainty = SettingTexts.certaintySelect();
        certainty.setValue(Certainty.GOOD);
        var from = Formats.datePicker(Texts.t("procedure.parameters.valid-from"));
        from.setHelperText(Texts.t("procedure.parameters.valid-from-help"));
        from.setRequiredIndicatorVisible(true);
        var errors = new FieldErrors()
                .bind("value", value)
                .bind("unit", unit)
                .bind("validFrom", from)
                .bind("legalBasis", basis)
                .bind("certainty", certainty);
        Runnable save = () -> settings.introduce(
                history.key(),
                new ParameterInput(
                        value.getValue(), unit.getValue(), basis.getValue(), certainty.getValue(), from.getValue()));
        new EditDialog(name, errors, save, saved, value, unit, from, basis, certainty).open();
    }

    void openConfirmation(Revision revision, Runnable saved) {
        Parameter parameter = revision.parameter();
        var help = new Paragraph(Texts.t("procedure.parameters.confirm-help", SettingTexts.value(parameter)));
        var basis = basisField(parameter.legalBasis());
        var errors = new FieldErrors().bind("legalBasis", basis);
        Runnable save = () -> settings.confirm(parameter.id(), revision.version(), basis.getValue());
        new EditDialog(name, errors, save, saved, help, basis).open();
    }

    /** Begins with the unit of the latest value; shown for time limits only. */
    private static Select<LimitUnit> unitSelect(ParameterHistory history) {
        var unit = new Select<LimitUnit>();
        unit.setLabel(Texts.t("procedure.parameters.unit"));
        unit.setItems(LimitUnit.values());
        unit.setItemLabelGenerator(SettingTexts::of);
        unit.setRequiredIndicatorVisible(true);
        unit.setVisible(history.kind() == ParameterKind.TIME_LIMIT);
        history.revisions().stream()
                .findFirst()
                .map(Revision::parameter)
                .map(Parameter::unit)
                .ifPresent(unit::setValue);
        return unit;
    }

    private static TextArea basisField(String value) {
        var basis = new TextArea(Texts.t("procedure.parameters.legal-basis"));
        basis.setHelperText(Texts.t("procedure.parameters.legal-basis-help"));
        basis.setMaxLength(LONGEST);
        basis.setValue(value);
        basis.setRequiredIndicatorVisible(true);
        return basis;
    }

    private static String valueHelp(ParameterKind kind) {
        return switch (kind) {
            case TIME_LIMIT, COUNT -> Texts.t("procedure.parameters.help.number");
            case THRESHOLD -> Texts.t("procedure.parameters.help.share");
            case TEXT_LIST -> Texts.t("procedure.parameters.help.texts");
            case BALLOT_BASE -> Texts.t("procedure.parameters.help.base");
        };
    }
}
