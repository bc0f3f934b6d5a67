package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.format.TextStyle;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.calendar.HolidayKind;

/** How the values of settings are called. */
final class SettingTexts {

    private SettingTexts() {}

    static String of(Certainty certainty) {
        return switch (certainty) {
            case GOOD -> Texts.t("procedure.settings.certainty.good");
            case MEDIUM -> Texts.t("procedure.settings.certainty.medium");
            case UNSURE -> Texts.t("procedure.settings.certainty.unsure");
        };
    }

    static String of(HolidayKind kind) {
        return switch (kind) {
            case OFF -> Texts.t("procedure.holidays.kind.off");
            case WORKED -> Texts.t("procedure.holidays.kind.worked");
        };
    }

    static String of(LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> Texts.t("procedure.parameters.unit.working-days");
            case DAYS -> Texts.t("procedure.parameters.unit.days");
            case MONTHS -> Texts.t("procedure.parameters.unit.months");
        };
    }

    /** The value with its unit, a share in words. */
    static String value(Parameter parameter) {
        LimitUnit unit = parameter.unit();
        return switch (parameter.kind()) {
            case TIME_LIMIT ->
                unit == null
                        ? parameter.value()
                        : new TimeLimit(Integer.parseInt(parameter.value()), unit)
                                .message()
                                .text();
            case THRESHOLD -> share(Threshold.parse(parameter.value()));
            case COUNT, TEXT_LIST -> parameter.value();
            case BALLOT_BASE -> Texts.t("procedure.ballot.base." + parameter.value());
        };
    }

    private static String share(Threshold threshold) {
        String written = threshold.written();
        String fraction = written.substring(written.indexOf(' ') + 1);
        return threshold.comparison() == Threshold.Comparison.AT_LEAST
                ? Texts.t("procedure.parameters.at-least", fraction)
                : Texts.t("procedure.parameters.more-than", fraction);
    }

    static String weekdayAndDate(LocalDate day) {
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Formats.locale());
        return Texts.t("procedure.holidays.weekday-and-date", weekday, Formats.date(day));
    }

    static Badge toConfirm(Certainty certainty) {
        var badge = new Badge(Texts.t("procedure.settings.to-confirm"), Tone.WARNING);
        badge.setTitle(of(certainty));
        return badge;
    }

    static Select<Certainty> certaintySelect() {
        var select = new Select<Certainty>();
        select.setLabel(Texts.t("procedure.settings.certainty"));
        select.setItems(Certainty.values());
        select.setItemLabelGenerator(SettingTexts::of);
        select.setRequiredIndicatorVisible(true);
        return select;
    }
}
