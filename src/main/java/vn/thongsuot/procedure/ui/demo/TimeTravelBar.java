package vn.thongsuot.procedure.ui.demo;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.casefile.TimeTravel;

/** Shows the day of the system and lets time pass. There is a {@link TimeTravel} in the demo profile only. */
public final class TimeTravelBar extends Div {

    private final TimeTravel travel;
    private final Runnable afterwards;
    private final Span day = new Span();

    /** @param afterwards shows again what may have changed */
    public TimeTravelBar(TimeTravel travel, Runnable afterwards) {
        this.travel = travel;
        this.afterwards = afterwards;
        addClassName("time-travel");
        var pass = new Button(Texts.t("procedure.time-travel.pass"), VaadinIcon.FAST_FORWARD.create(), click -> ask());
        pass.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        add(VaadinIcon.CLOCK.create(), day, pass);
        showDay();
    }

    private void showDay() {
        day.setText(Texts.t("procedure.time-travel.today", Formats.date(travel.today())));
    }

    private void ask() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("procedure.time-travel.pass"));
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        LocalDate today = travel.today();

        var until = Formats.datePicker(Texts.t("procedure.time-travel.until"));
        until.setMin(today.plusDays(1));
        until.setInitialPosition(today.plusMonths(1));
        var go = new Button(Texts.t("procedure.time-travel.go"), click -> passToChosen(until, dialog));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var chosen = new Div(until, go);
        chosen.addClassName("toolbar");
        var steps = new Div(
                step("procedure.time-travel.week", today.plusWeeks(1), dialog),
                step("procedure.time-travel.month", today.plusMonths(1), dialog),
                step("procedure.time-travel.year", today.plusMonths(12), dialog));
        steps.addClassName("toolbar");
        var content = new Div(new Paragraph(Texts.t("procedure.time-travel.help")), steps, chosen);
        content.addClassName("page");
        dialog.add(content);
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()));
        dialog.open();
    }

    private Button step(String key, LocalDate to, Dialog dialog) {
        return new Button(Texts.t(key), click -> pass(to, dialog));
    }

    private void passToChosen(DatePicker until, Dialog dialog) {
        LocalDate to = until.getValue();
        if (to == null) {
            until.setErrorMessage(Texts.t("platform.required"));
            until.setInvalid(true);
            until.focus();
        } else if (!until.isInvalid()) {
            pass(to, dialog);
        }
    }

    private void pass(LocalDate to, Dialog dialog) {
        try {
            int fired = travel.passTo(to);
            dialog.close();
            Notifications.success(Texts.t("procedure.time-travel.passed", Formats.date(travel.today()), fired));
        } catch (DomainException e) {
            Notifications.error(e);
        }
        showDay();
        afterwards.run();
    }
}
