package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import java.util.Optional;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;

/**
 * Until when an appeal may be filed: one month from receiving the decision (Charter art. 39). Whether the thirty days of the
 * regulation are calendar or working days is not known for sure, so a parameter says it; working days are left to whoever looks at
 * the appeal, who has the calendar at hand.
 */
public final class AppealTime {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    private AppealTime() {}

    /** The last day, counted from the announcement; of working days the earliest it can be. */
    public static Optional<LocalDate> lastDay(Discipline decision, LocalDate on, Parameters parameters) {
        LocalDate announced = decision.announcedOn();
        if (announced == null) {
            return Optional.empty();
        }
        TimeLimit limit = parameters.timeLimit("appeal.file_days", on);
        return Optional.of(
                switch (limit.unit()) {
                    case MONTHS -> announced.plusMonths(limit.amount());
                    case DAYS -> announced.plusDays(limit.amount());
                    case WORKING_DAYS ->
                        announced.plusDays((long) limit.amount() * DAYS_OF_A_WEEK / WORKING_DAYS_OF_A_WEEK);
                });
    }

    public static boolean isOver(Discipline decision, LocalDate filedOn, LocalDate on, Parameters parameters) {
        return lastDay(decision, on, parameters).filter(filedOn::isAfter).isPresent();
    }

    public static boolean isExact(LocalDate on, Parameters parameters) {
        return parameters.timeLimit("appeal.file_days", on).unit() != LimitUnit.WORKING_DAYS;
    }
}
