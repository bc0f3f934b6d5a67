package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.calendar.CalendarYear;
import vn.thongsuot.procedure.calendar.Holiday;
import vn.thongsuot.procedure.calendar.HolidayKind;
import vn.thongsuot.procedure.calendar.HolidaySettings;

/** The days off of a year and the weekend days worked in exchange. */
@Route("quan-tri/ngay-nghi")
@Menu(title = "procedure.holidays.title", order = 110, icon = "vaadin:calendar")
@RolesAllowed("ADMIN")
class HolidaysView extends Div implements HasDynamicTitle {

    private final HolidaySettings settings;
    private final Select<Integer> years = new Select<>();
    private final Div content = new Div();

    HolidaysView(HolidaySettings settings, Clock clock) {
        this.settings = settings;
        addClassName("page");
        content.addClassName("page");

        var add = new Button(Texts.t("procedure.holidays.add"), VaadinIcon.PLUS.create(), click -> openForm(null));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        years.setLabel(Texts.t("procedure.holidays.year"));
        years.setItems(settings.years());
        years.setItemLabelGenerator(String::valueOf);
        years.setValue(LocalDate.now(clock).getYear());
        years.addValueChangeListener(change -> {
            if (change.getValue() != null) { // none while the choices are being replaced
                show();
            }
        });
        var toolbar = new Div(years);
        toolbar.addClassName("toolbar");
        add(
                new PageHeader(Texts.t("procedure.holidays.title"))
                        .subtitle(Texts.t("procedure.holidays.subtitle"))
                        .actions(add),
                toolbar,
                content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.holidays.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        CalendarYear year = settings.year(years.getValue());
        content.removeAll();
        content.add(state(year), days(year));
        content.add(new SectionCard(
                Texts.t("procedure.holidays.overview", String.valueOf(year.year())), legend(), new YearOverview(year)));
    }

    private Component state(CalendarYear year) {
        var badge = year.settled()
                ? new Badge(Texts.t("procedure.holidays.confirmed"), Tone.SUCCESS)
                : new Badge(Texts.t("procedure.settings.to-confirm"), Tone.WARNING);
        var text = new Paragraph(
                year.settled()
                        ? Texts.t("procedure.holidays.confirmed-help")
                        : Texts.t("procedure.holidays.to-confirm-help"));
        var change = year.settled() && !year.hasDoubts()
                ? new Button(Texts.t("procedure.holidays.reopen"), click -> attempt(() -> settings.reopen(year.year())))
                : new Button(Texts.t("procedure.holidays.confirm"), click -> askToConfirm(year));
        return new SectionCard(
                        Texts.t("procedure.holidays.state", String.valueOf(year.year()), year.workingDays()),
                        badge,
                        text)
                .actions(change);
    }

    private Component days(CalendarYear year) {
        String title = Texts.t("procedure.holidays.days");
        if (year.holidays().isEmpty()) {
            return new SectionCard(
                    title, new EmptyState(Texts.t("procedure.holidays.none"), Texts.t("procedure.holidays.none-help")));
        }
        var list = new UnorderedList();
        list.addClassName("settings-list");
        year.holidays().forEach(holiday -> list.add(row(holiday)));
        return new SectionCard(title, list);
    }

    private ListItem row(Holiday holiday) {
        var date = new Span(SettingTexts.weekdayAndDate(holiday.day()));
        date.addClassName("settings-list-lead");
        var name = new Span(holiday.name());
        name.addClassName("settings-list-text");
        var item = new ListItem(date, name);
        if (holiday.kind() == HolidayKind.WORKED) {
            item.add(new Badge(SettingTexts.of(holiday.kind()), Tone.INFO));
        }
        if (holiday.certainty().needsConfirmation()) {
            item.add(SettingTexts.toConfirm(holiday.certainty()));
        }
        item.add(
                rowButton(VaadinIcon.EDIT, Texts.t("procedure.holidays.edit"), holiday, () -> openForm(holiday)),
                rowButton(VaadinIcon.TRASH, Texts.t("procedure.holidays.remove"), holiday, () -> askToRemove(holiday)));
        return item;
    }

    private static Button rowButton(VaadinIcon icon, String label, Holiday holiday, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label + " " + Formats.date(holiday.day()));
        button.setTooltipText(label);
        return button;
    }

    private void openForm(@Nullable Holiday holiday) {
        new HolidayForm(settings, holiday, years.getValue()).open(this::saved);
    }

    /** Shows the year the day lies in, which may be another one than before. */
    private void saved(LocalDate day) {
        Notifications.success(Texts.t("procedure.settings.saved"));
        years.setItems(settings.years());
        years.setValue(day.getYear());
    }

    private void askToRemove(Holiday holiday) {
        ask(
                Texts.t("procedure.holidays.remove-title", Formats.date(holiday.day())),
                Texts.t("procedure.holidays.remove-text", holiday.name()),
                Texts.t("procedure.holidays.remove"),
                () -> settings.remove(holiday.id(), holiday.version()));
    }

    private void askToConfirm(CalendarYear year) {
        String number = String.valueOf(year.year());
        ask(
                Texts.t("procedure.holidays.confirm-title", number),
                Texts.t("procedure.holidays.confirm-text", number),
                Texts.t("procedure.holidays.confirm"),
                () -> settings.confirm(year.year()));
    }

    private void ask(String title, String text, String confirm, Runnable action) {
        var dialog = new ConfirmDialog(title, text, confirm, click -> attempt(action));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("platform.cancel"));
        dialog.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            Notifications.success(Texts.t("procedure.settings.saved"));
        } catch (DomainException refusal) {
            Notifications.error(refusal);
        }
        show();
    }

    private static Component legend() {
        var legend = new Div(
                sample("off", Texts.t("procedure.holidays.kind.off")),
                sample("worked", Texts.t("procedure.holidays.kind.worked")),
                sample("rest", Texts.t("procedure.holidays.legend.weekend")),
                sample("off doubtful", Texts.t("procedure.settings.to-confirm")));
        legend.addClassName("year-legend");
        return legend;
    }

    private static Span sample(String classNames, String text) {
        var mark = new Span();
        mark.addClassNames(classNames.split(" "));
        mark.getElement().setAttribute("aria-hidden", "true");
        return new Span(mark, new Span(text));
    }
}
