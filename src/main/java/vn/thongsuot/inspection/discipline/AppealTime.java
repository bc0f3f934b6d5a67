package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.WorkingCalendar;

/**
 * Until when an appeal may be filed: one month from receiving the decision (Charter art. 39), which is the last one: that on the
 * discipline, or on an earlier appeal against it. Whether the thirty days of the regulation are calendar or working days is not
 * known for sure, so a parameter says it.
 */
@Component
public class AppealTime {

    private static final String LIMIT = "appeal.file_days";

    private final Parameters parameters;
    private final WorkingCalendar calendar;

    AppealTime(Parameters parameters, WorkingCalendar calendar) {
        this.parameters = parameters;
        this.calendar = calendar;
    }

    /** Empty while the decision was not received: the time does not run yet. */
    public Optional<LocalDate> lastDay(Discipline decision, LocalDate on) {
        return Optional.ofNullable(decision.receivedOn()).map(received -> lastDay(received, on));
    }

    public LocalDate lastDay(LocalDate received, LocalDate on) {
        return calendar.dueAfter(received, parameters.timeLimit(LIMIT, on)).day();
    }

    public boolean isOver(Discipline decision, LocalDate filedOn, LocalDate on) {
        return lastDay(decision, on).filter(filedOn::isAfter).isPresent();
    }

    /** What the time follows from. */
    Parameter limit(LocalDate on) {
        return parameters.require(LIMIT, on);
    }
}
