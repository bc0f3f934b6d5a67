package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.time.PortalClock;

/** How dates, times and numbers are written, in the one way used everywhere. Empty for nothing. */
public final class Formats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu").withZone(PortalClock.ZONE);
    private static final DateTimeFormatter DATE_TIME_SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/uuuu").withZone(PortalClock.ZONE);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(PortalClock.ZONE);

    private Formats() {}

    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** The day in Vietnam on which the moment fell. */
    public static String date(@Nullable Instant moment) {
        return moment == null ? "" : DATE.format(moment.atZone(PortalClock.ZONE));
    }

    public static String dateTime(@Nullable Instant moment) {
        return moment == null ? "" : DATE_TIME.format(moment);
    }

    public static String dateTimeSeconds(@Nullable Instant moment) {
        return moment == null ? "" : DATE_TIME_SECONDS.format(moment);
    }

    public static String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment);
    }

    public static String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Texts.VIETNAMESE : ui.getLocale();
    }

    /** A date field that reads and writes dd/MM/yyyy in the language of the user, week beginning on Monday. */
    public static DatePicker datePicker(String label) {
        var picker = new DatePicker(label);
        picker.setAutoOpen(false); // dates are typed; the calendar opens on its button
        picker.setLocale(Locale.UK);
        picker.setI18n(datePickerTexts());
        picker.setPlaceholder(Texts.t("platform.date.placeholder"));
        return picker;
    }

    public static DatePicker.DatePickerI18n datePickerTexts() {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "ddMMyyyy", "d-M-yyyy", "d.M.yyyy")
                .setFirstDayOfWeek(1)
                .setMonthNames(words("platform.date.months"))
                .setWeekdays(words("platform.date.weekdays"))
                .setWeekdaysShort(words("platform.date.weekdays-short"))
                .setToday(Texts.t("platform.date.today"))
                .setCancel(Texts.t("platform.cancel"))
                .setBadInputErrorMessage(Texts.t("platform.date.bad-input"))
                .setRequiredErrorMessage(Texts.t("platform.required"))
                .setMinErrorMessage(Texts.t("platform.date.too-early"))
                .setMaxErrorMessage(Texts.t("platform.date.too-late"));
    }

    private static List<String> words(String key) {
        return Arrays.stream(Texts.t(key).split(",", -1)).map(String::strip).toList();
    }
}
