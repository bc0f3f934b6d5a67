package vn.thongsuot.procedure.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        return calendar.dueAfter(countedFrom, limit);
    }

    /**
     * Where a limit stands after what happened to it. A pause keeps what was left when it began; what was left goes on the day
     * after it ended. Time past the last day is not given back.
     *
     * @param extensions each is counted on from the last day before it
     * @param pauses in any order, overlapping or not
     */
    public Standing standing(TimeLimit limit, LocalDate countedFrom, List<TimeLimit> extensions, List<Pause> pauses) {
        boolean working = inWorkingDays(limit, extensions);
        LocalDate day = due(limit, countedFrom).day();
        for (TimeLimit extension : extensions) {
            day = due(extension, day).day();
        }
        List<Pause> counted = new ArrayList<>();
        for (Pause pause : apart(pauses, countedFrom)) {
            if (pause.from().isAfter(day)) {
                break;
            }
            LocalDate to = pause.to();
            if (pause.from().equals(to)) {
                continue;
            }
            counted.add(pause);
            int left = left(pause.from(), day, working);
            if (to == null) {
                return new Standing(dueDate(countedFrom, day, limit, extensions), pause.from(), left, counted);
            }
            day = resumed(to, left, working);
        }
        return new Standing(dueDate(countedFrom, day, limit, extensions), null, 0, counted);
    }

    /** The day so long after another, or so long before it. */
    public LocalDate shifted(LocalDate day, TimeLimit by, boolean back) {
        int amount = back ? -by.amount() : by.amount();
        return switch (by.unit()) {
            case WORKING_DAYS -> calendar.plusWorkingDays(day, amount);
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
        };
    }

    /** Whether everything of a limit is counted in working days, and so what is left of it. */
    static boolean inWorkingDays(TimeLimit limit, List<TimeLimit> extensions) {
        return Stream.concat(Stream.of(limit), extensions.stream())
                .allMatch(part -> part.unit() == LimitUnit.WORKING_DAYS);
    }

    private int left(LocalDate from, LocalDate due, boolean working) {
        return working ? calendar.workingDaysBetween(from, due) : Math.toIntExact(ChronoUnit.DAYS.between(from, due));
    }

    private DueDate dueDate(LocalDate from, LocalDate day, TimeLimit limit, List<TimeLimit> extensions) {
        boolean mayMove = Stream.concat(Stream.of(limit), extensions.stream())
                .anyMatch(part -> part.unit() == LimitUnit.WORKING_DAYS);
        return new DueDate(day, mayMove && calendar.isProvisional(from, day));
    }

    /** Pauses in order, joined where they overlap, and none from before the limit began to count. */
    private static List<Pause> apart(List<Pause> pauses, LocalDate countedFrom) {
        List<Pause> apart = new ArrayList<>();
        List<Pause> inOrder = pauses.stream()
                .filter(pause -> pause.to() == null || pause.to().isAfter(countedFrom))
                .map(pause -> pause.from().isBefore(countedFrom) ? new Pause(countedFrom, pause.to()) : pause)
                .sorted(Comparator.comparing(Pause::from))
                .toList();
        for (Pause pause : inOrder) {
            Pause last = apart.isEmpty() ? null : apart.getLast();
            if (last == null || (last.to() != null && last.to().isBefore(pause.from()))) {
                apart.add(pause);
            } else if (last.to() != null && (pause.to() == null || pause.to().isAfter(last.to()))) {
                apart.set(apart.size() - 1, new Pause(last.from(), pause.to()));
            }
        }
        return apart;
    }

    /** The last day if a clock that stands still went on after a day. */
    public LocalDate resumed(LocalDate after, int left, boolean working) {
        return working ? calendar.plusWorkingDays(after, left) : after.plusDays(left);
    }

    /** What is left while the clock stands still. */
    public RemainingTime paused(int left, boolean working) {
        return new RemainingTime(RemainingTime.State.PAUSED, left, working);
    }

    /** How much time is left, counted in working days for a limit in working days, else in calendar days. */
    public RemainingTime remaining(LocalDate due, LimitUnit unit, LocalDate today) {
        if (unit == LimitUnit.WORKING_DAYS) {
            return RemainingTime.inWorkingDays(due, today, calendar);
        }
        return RemainingTime.inDays(due, today);
    }
}
