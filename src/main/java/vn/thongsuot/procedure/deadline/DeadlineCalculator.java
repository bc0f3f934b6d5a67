package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.DueDate;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.WorkingCalendar;

/** Turns the deadline of a model into a day. */
@Component
public class DeadlineCalculator {

    private final Parameters parameters;
    private final WorkingCalendar calendar;

    public DeadlineCalculator(Parameters parameters, WorkingCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /**
     * The deadline of a step.
     *
     * @param countedFrom the date {@link DeadlineSpec#from} names, or the day the step began
     * @param inForceOn the day the step began; it decides which value of a parameter holds
     */
    public Deadline due(DeadlineSpec spec, LocalDate countedFrom, LocalDate inForceOn) {
        TimeLimit literal = spec.literal();
        if (literal != null) {
            return new Deadline(due(literal, countedFrom), literal, countedFrom, null);
        }
        String key = spec.parameterKey();
        if (key == null) {
            throw new IllegalArgumentException("Neither a limit nor a parameter: " + spec);
        }
        Parameter parameter = parameters.require(key, inForceOn);
        TimeLimit limit = parameters.timeLimit(key, inForceOn);
        return new Deadline(due(limit, countedFrom), limit, countedFrom, parameter);
    }

    /**
     * The last day of a limit. Working days follow the calendar; days and months are counted as they come and end where they
     * end, on a holiday too, for no text in hand says that they move. A month that is too short ends on its last day.
     */
    public DueDate due(TimeLimit limit, LocalDate countedFrom) {
        return switch (limit.unit()) {
            case WORKING_DAYS -> calendar.dueAfter(countedFrom, limit.amount());
            case DAYS -> new DueDate(countedFrom.plusDays(limit.amount()), false);
            case MONTHS -> new DueDate(countedFrom.plusMonths(limit.amount()), false);
        };
    }

    /** How much time is left, counted in working days for a limit in working days, else in calendar days. */
    public RemainingTime remaining(LocalDate due, LimitUnit unit, LocalDate today) {
        if (unit == LimitUnit.WORKING_DAYS) {
            return RemainingTime.inWorkingDays(due, today, calendar);
        }
        return RemainingTime.inDays(due, today);
    }
}
