package vn.thongsuot.procedure.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.calendar.CalendarYear;
import vn.thongsuot.procedure.calendar.Holiday;
import vn.thongsuot.procedure.calendar.HolidayKind;

/** The twelve months of a year, days off and days worked in exchange marked by colour and by text. */
final class YearOverview extends Div {

    YearOverview(CalendarYear year) {
        addClassName("year-overview");
        for (Month month : Month.values()) {
            add(month(year, month));
        }
    }

    private static Div month(CalendarYear year, Month month) {
        var title = new H3(month.getDisplayName(TextStyle.FULL_STANDALONE, Formats.locale()));
        var count = new Span(Texts.t("procedure.limit.working-days", year.workingDays(month)));
        count.addClassName("soft");
        var block = new Div(title, count);
        block.addClassName("year-month");
        block.getElement().appendChild(table(year, YearMonth.of(year.year(), month)));
        return block;
    }

    private static Element table(CalendarYear year, YearMonth month) {
        var head = new Element("tr");
        for (DayOfWeek weekday : DayOfWeek.values()) {
            head.appendChild(new Element("th")
                    .setAttribute("scope", "col")
                    .setAttribute("abbr", weekday.getDisplayName(TextStyle.FULL, Formats.locale()))
                    .setText(weekday.getDisplayName(TextStyle.NARROW, Formats.locale())));
        }
        var body = new Element("tbody");
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new Element("tr");
            for (int i = 0; i < 7; i++) {
                week.appendChild(YearMonth.from(day).equals(month) ? cell(year, day) : new Element("td"));
                day = day.plusDays(1);
            }
            body.appendChild(week);
        }
        return new Element("table").appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element cell(CalendarYear year, LocalDate day) {
        var cell = new Element("td").setText(String.valueOf(day.getDayOfMonth()));
        if (!year.isWorkingDay(day)) {
            cell.getClassList().add("rest");
        }
        year.holidayOn(day).ifPresent(holiday -> mark(cell, holiday));
        return cell;
    }

    private static void mark(Element cell, Holiday holiday) {
        String said = Texts.t("procedure.holidays.day-said", SettingTexts.of(holiday.kind()), holiday.name());
        cell.getClassList().add(holiday.kind() == HolidayKind.OFF ? "off" : "worked");
        if (holiday.certainty().needsConfirmation()) {
            cell.getClassList().add("doubtful");
        }
        cell.setAttribute("title", said);
        cell.setAttribute("aria-label", SettingTexts.weekdayAndDate(holiday.day()) + ": " + said);
    }
}
