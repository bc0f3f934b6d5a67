package vn.thongsuot.procedure.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.procedure.Certainty;

/**
 * The days off of a year.
 *
 * @param confirmed an administrator has compared the days with the published decree
 * @param holidays by date
 */
public record CalendarYear(int year, boolean confirmed, List<Holiday> holidays) {

    /** Deadlines that touch a year that is not settled are provisional. */
    public boolean settled() {
        return confirmed && holidays.stream().noneMatch(holiday -> holiday.certainty() == Certainty.UNSURE);
    }

    public boolean hasDoubts() {
        return holidays.stream().anyMatch(holiday -> holiday.certainty().needsConfirmation());
    }

    public Optional<Holiday> holidayOn(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.day().equals(day)).findFirst();
    }

    public int workingDays() {
        return workingDaysBefore(LocalDate.of(year + 1, Month.JANUARY, 1), LocalDate.of(year, Month.JANUARY, 1));
    }

    public int workingDays(Month month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return workingDaysBefore(first.plusMonths(1), first);
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean listed = holidayOn(day).isPresent();
        return Workdays.isWeekend(day) == listed;
    }

    private int workingDaysBefore(LocalDate end, LocalDate start) {
        return Math.toIntExact(start.datesUntil(end).filter(this::isWorkingDay).count());
    }
}
