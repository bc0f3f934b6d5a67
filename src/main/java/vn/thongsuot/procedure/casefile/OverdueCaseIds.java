package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.OverdueCases;

/** Cases whose open limits, of a step or of the whole, ended before today. A clock that stands still is not late. */
@Component
class OverdueCaseIds implements OverdueCases {

    private static final String OVERDUE = "o.state = 'OPEN' and o.due_on < :overdueToday";

    private final Clock clock;

    OverdueCaseIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Query query() {
        return new Query(
                "select o.case_id from procedure_case_deadline o where " + OVERDUE,
                Map.of("overdueToday", LocalDate.now(clock)));
    }

    @Override
    public String since(String caseId) {
        return "select min(o.due_on) from procedure_case_deadline o where o.case_id = " + caseId + " and " + OVERDUE;
    }
}
