package vn.thongsuot.procedure;

import java.time.LocalDate;

/**
 * Working days: Monday to Friday, without the days off, with the Saturdays worked in exchange. The day of the event itself
 * never counts.
 */
public interface WorkingCalendar {

    boolean isWorkingDay(LocalDate day);

    /** The {@code count}-th working day after {@code start}; {@code start} itself when {@code count} is 0. */
    LocalDate plusWorkingDays(LocalDate start, int count);

    /** The last day of a limit counted from {@code start}, whatever it is counted in. */
    default DueDate dueAfter(LocalDate start, TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> dueAfter(start, limit.amount());
            case DAYS -> new DueDate(start.plusDays(limit.amount()), false);
            case MONTHS -> new DueDate(start.plusMonths(limit.amount()), false);
        };
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} comes first. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** Whether a year between the two days (both included) has days off that no administrator has confirmed yet. */
    boolean isProvisional(LocalDate from, LocalDate to);

    /** {@link #plusWorkingDays} together with whether the result may still move. */
    default DueDate dueAfter(LocalDate start, int count) {
        LocalDate day = plusWorkingDays(start, count);
        return new DueDate(day, isProvisional(start, day));
    }
}
