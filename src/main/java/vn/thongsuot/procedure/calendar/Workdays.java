package vn.thongsuot.procedure.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import vn.thongsuot.procedure.WorkingCalendar;

/** The arithmetic of working days on given days off. */
record Workdays(Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> settledYears) implements WorkingCalendar {

    /** More than any regulation asks for; keeps a slip from counting for minutes. */
    private static final int MOST = 10_000;

    Workdays {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
        settledYears = Set.copyOf(settledYears);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return isWeekend(day) ? worked.contains(day) : !off.contains(day);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate start, int count) {
        if (Math.abs(count) > MOST) {
            throw new IllegalArgumentException(count + " working days");
        }
        int step = Integer.signum(count);
        LocalDate day = start;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return Math.toIntExact(from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    @Override
    public boolean isProvisional(LocalDate from, LocalDate to) {
        for (int year = Math.min(from.getYear(), to.getYear());
                year <= Math.max(from.getYear(), to.getYear());
                year++) {
            if (!settledYears.contains(year)) {
                return true;
            }
        }
        return false;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
