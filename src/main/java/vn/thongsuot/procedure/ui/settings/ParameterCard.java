package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.parameter.ParameterHistory;
import vn.thongsuot.procedure.parameter.ParameterHistory.Revision;
import vn.thongsuot.procedure.parameter.ParameterSettings;

/** One parameter: the value that holds today, what can be done with it, and its history. */
final class ParameterCard extends Section {

    private final String name;
    private final ParameterHistory history;
    private final LocalDate today;
    private final ParameterSettings settings;
    private final Runnable changed;

    ParameterCard(
            String name, ParameterHistory history, LocalDate today, ParameterSettings settings, Runnable changed) {
        this.name = name;
        this.history = history;
        this.today = today;
        this.settings = settings;
        this.changed = changed;
        var forms = new ParameterForms(name, settings);
        addClassNames("section-card", "parameter-card");

        var actions = new Div();
        actions.addClassName("section-card-actions");
        var header = new Header(new H2(name), actions);
        add(header);
        history.inForce(today)
                .ifPresentOrElse(
                        this::addPresent, () -> add(new Paragraph(Texts.t("procedure.parameters.no-value-today"))));
        history.inForce(today)
                .filter(revision -> revision.parameter().certainty().needsConfirmation())
                .ifPresent(revision -> actions.add(new Button(
                        Texts.t("procedure.parameters.confirm"),
                        click -> forms.openConfirmation(revision, this::saved))));
        actions.add(new Button(
                Texts.t("procedure.parameters.new-value"), click -> forms.openNewValue(history, this::saved)));
        add(historyDetails());
    }

    private void addPresent(Revision revision) {
        Parameter parameter = revision.parameter();
        var value = new Span(SettingTexts.value(parameter));
        value.addClassName("parameter-value");
        var line = new Div(value);
        line.addClassName("parameter-line");
        if (parameter.certainty().needsConfirmation()) {
            line.add(SettingTexts.toConfirm(parameter.certainty()));
        }
        var basis = new Paragraph(Texts.t("procedure.parameters.basis", parameter.legalBasis()));
        var since = new Paragraph(Texts.t("procedure.parameters.since", Formats.date(parameter.validFrom())));
        since.addClassName("soft");
        var key = new Paragraph(parameter.key());
        key.addClassNames("mono", "soft");
        add(line, basis, since, key);
    }

    private Details historyDetails() {
        var list = new UnorderedList();
        list.addClassName("settings-list");
        history.revisions().forEach(revision -> list.add(row(revision)));
        return new Details(
                Texts.t("procedure.parameters.history", history.revisions().size()), list);
    }

    private ListItem row(Revision revision) {
        Parameter parameter = revision.parameter();
        LocalDate end = parameter.validTo();
        var period = new Span(
                end == null
                        ? Texts.t("procedure.parameters.since", Formats.date(parameter.validFrom()))
                        : Texts.t(
                                "procedure.parameters.from-to",
                                Formats.date(parameter.validFrom()),
                                Formats.date(end)));
        period.addClassName("settings-list-lead");
        var text = new Span(
                Texts.t("procedure.parameters.value-and-basis", SettingTexts.value(parameter), parameter.legalBasis()));
        text.addClassName("settings-list-text");
        var item = new ListItem(period, text);
        if (parameter.certainty().needsConfirmation()) {
            item.add(SettingTexts.toConfirm(parameter.certainty()));
        }
        if (parameter.validFrom().isAfter(today)) {
            item.add(new Badge(Texts.t("procedure.parameters.not-yet"), Tone.INFO));
            var withdraw = new Button(Texts.t("procedure.parameters.withdraw"), click -> askToWithdraw(revision));
            withdraw.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            item.add(withdraw);
        }
        return item;
    }

    private void askToWithdraw(Revision revision) {
        Parameter parameter = revision.parameter();
        var dialog = new ConfirmDialog(
                name,
                Texts.t(
                        "procedure.parameters.withdraw-text",
                        SettingTexts.value(parameter),
                        Formats.date(parameter.validFrom())),
                Texts.t("procedure.parameters.withdraw"),
                click -> withdraw(revision));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("platform.cancel"));
        dialog.open();
    }

    private void withdraw(Revision revision) {
        try {
            settings.withdraw(revision.parameter().id(), revision.version());
            saved();
        } catch (DomainException refusal) {
            Notifications.error(refusal);
            changed.run();
        }
    }

    private void saved() {
        Notifications.success(Texts.t("procedure.settings.saved"));
        changed.run();
    }
}
