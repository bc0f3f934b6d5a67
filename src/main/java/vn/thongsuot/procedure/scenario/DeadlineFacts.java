package vn.thongsuot.procedure.scenario;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.RemainingTime;
import vn.thongsuot.procedure.deadline.StoredDeadline;

/** What a scenario may expect of the limits of its case. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class DeadlineFacts {

    private final DeadlineStore store;
    private final DeadlineCalculator calculator;
    private final JdbcClient database;
    private final Clock clock;

    DeadlineFacts(DeadlineStore store, DeadlineCalculator calculator, JdbcClient database, Clock clock) {
        this.store = store;
        this.calculator = calculator;
        this.database = database;
        this.clock = clock;
    }

    /** {@code timeLeft: { step: userTask_X, is: 10 working days }}, or {@code deadline:} for a limit of the case. */
    @Bean
    ScenarioFact timeLeft() {
        return new Fact(
                "timeLeft",
                (context, of) -> find(caseId(context), of).map(this::left).orElse("none"));
    }

    /** {@code told: [DUE_SOON, OVERDUE, ESCALATED]}: what people were told of all limits of the case, in order. */
    @Bean
    ScenarioFact told() {
        return new Fact("told", (context, of) -> database.sql(
                        "select stage from procedure_deadline_notice where case_id = :case order by id")
                .param("case", caseId(context))
                .query(String.class)
                .list()
                .toString());
    }

    private Optional<StoredDeadline> find(long caseId, Map<String, Object> of) {
        Object name = of.get("deadline");
        List<Long> items = database.sql(
                        "select id from procedure_work_item where case_id = :case and step_id = :step and state = 'OPEN'")
                .param("case", caseId)
                .param("step", String.valueOf(of.get("step")))
                .query(Long.class)
                .list();
        return store.ofCase(caseId).stream()
                .filter(StoredDeadline::isOpen)
                .filter(deadline -> name == null
                        ? deadline.workItem() != null && items.contains(deadline.workItem())
                        : name.equals(deadline.name()))
                .findFirst();
    }

    private String left(StoredDeadline deadline) {
        boolean working = deadline.inWorkingDays();
        LocalDate due = deadline.due();
        if (due == null) {
            return "paused " + days(deadline.left(), working);
        }
        RemainingTime left =
                calculator.remaining(due, working ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS, LocalDate.now(clock));
        return switch (left.state()) {
            case TODAY -> "today";
            case OVERDUE -> "late " + days(left.days(), working);
            case AHEAD, PAUSED -> days(left.days(), working);
        };
    }

    private static String days(int count, boolean working) {
        return count + (working ? " working" : "") + (count == 1 ? " day" : " days");
    }

    private static long caseId(CaseContext context) {
        return Objects.requireNonNull(context.caseId()).value();
    }

    private record Fact(String name, BiFunction<CaseContext, Map<String, Object>, @Nullable String> read)
            implements ScenarioFact {

        @Override
        public String found(CaseContext context, Map<String, Object> of) {
            return String.valueOf(read.apply(context, of));
        }
    }
}
