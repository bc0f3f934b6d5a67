package vn.thongsuot.procedure.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.deadline.StoredDeadline.State;

/** The table of limits. Whoever changes a row has locked its case. */
@Component
public class DeadlineStore {

    private final JdbcClient database;

    DeadlineStore(JdbcClient database) {
        this.database = database;
    }

    public List<StoredDeadline> ofCase(long caseId) {
        return database.sql("select * from procedure_case_deadline where case_id = :case order by id")
                .param("case", caseId)
                .query((row, number) -> read(row))
                .list();
    }

    public Optional<StoredDeadline> find(long id) {
        return database.sql("select * from procedure_case_deadline where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    public Optional<StoredDeadline> ofWorkItem(long workItem) {
        return database.sql("select * from procedure_case_deadline where work_item_id = :item")
                .param("item", workItem)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The limits of these steps, and those with these ids. */
    public List<StoredDeadline> all(Collection<Long> workItems, Collection<Long> ids) {
        if (workItems.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select * from procedure_case_deadline where work_item_id in (:items)
                        union all
                        select * from procedure_case_deadline where id in (:ids)
                        """)
                .param("items", workItems)
                .param("ids", ids)
                .query((row, number) -> read(row))
                .list();
    }

    long insert(StoredDeadline deadline) {
        var key = new GeneratedKeyHolder();
        bind(database.sql("""
                        insert into procedure_case_deadline (case_id, work_item_id, name, state, limit_amount, limit_unit,
                            in_force_on, legal_basis, remind_amount, remind_unit, escalate_amount, escalate_unit,
                            escalate_role, counted_from, extensions, pauses, due_on, due_provisional, paused_since,
                            time_left, stage, remind_on, escalate_on, next_on)
                        values (:case, :item, :name, 'OPEN', :amount, :unit, :inForce, :basis, :remind, :remindUnit,
                            :escalate, :escalateUnit, :role, :from, :extensions, :pauses, :due, :provisional, :paused,
                            :left, :stage, :remindOn, :escalateOn, :next)
                        """), deadline)
                .param("case", deadline.caseId())
                .param("item", deadline.workItem())
                .param("name", deadline.name())
                .param("inForce", deadline.inForceOn())
                .param("basis", deadline.legalBasis())
                .param("remind", amount(deadline.remindBefore()))
                .param("remindUnit", unit(deadline.remindBefore()))
                .param("escalate", amount(deadline.escalateAfter()))
                .param("escalateUnit", unit(deadline.escalateAfter()))
                .param("role", deadline.escalateRole())
                .update(key, "id");
        return key.getKey() == null ? 0 : key.getKey().longValue();
    }

    void update(StoredDeadline deadline) {
        bind(database.sql("""
                        update procedure_case_deadline set limit_amount = :amount, limit_unit = :unit,
                            counted_from = :from, extensions = :extensions, pauses = :pauses,
                            due_on = :due, due_provisional = :provisional, paused_since = :paused, time_left = :left,
                            stage = :stage, remind_on = :remindOn, escalate_on = :escalateOn, next_on = :next
                        where id = :id
                        """), deadline).param("id", deadline.id()).update();
    }

    /** Keeps that a stage was told. */
    public StoredDeadline reach(StoredDeadline deadline, DeadlineStage stage) {
        StoredDeadline told = deadline.told(stage);
        update(told);
        return told;
    }

    /** Escalations of an earlier last day no longer stand once there is another. */
    void dropNotices(long id) {
        database.sql("update procedure_deadline_notice set standing = false where deadline_id = :id and standing")
                .param("id", id)
                .update();
    }

    void close(long id, State state, LocalDate on) {
        database.sql(
                        "update procedure_case_deadline set state = :state, closed_on = :on, next_on = null where id = :id")
                .param("state", state.name())
                .param("on", on)
                .param("id", id)
                .update();
        dropNotices(id);
    }

    /** The last day is not known until it is counted anew. */
    public void extend(long id, List<TimeLimit> extensions) {
        database.sql(
                        "update procedure_case_deadline set extensions = :extensions, due_on = null, due_provisional = true"
                                + " where id = :id")
                .param("extensions", write(extensions))
                .param("id", id)
                .update();
    }

    /** Has every provisional last day looked at again in the next sweep. */
    public void recountProvisional(LocalDate today) {
        database.sql("""
                        update procedure_case_deadline set next_on = :today
                        where state = 'OPEN' and due_provisional and (next_on is null or next_on > :today)
                        """).param("today", today).update();
    }

    /** What the inbox shows and sorts by. */
    void mark(
            long workItem,
            @Nullable LocalDate due,
            boolean provisional,
            @Nullable LocalDate urgent,
            @Nullable Long caseDeadline) {
        database.sql("""
                        update procedure_work_item set due_on = :due, due_provisional = :provisional, urgent_on = :urgent,
                            case_deadline_id = :deadline
                        where id = :item
                        """)
                .param("due", due)
                .param("provisional", provisional)
                .param("urgent", urgent)
                .param("deadline", caseDeadline)
                .param("item", workItem)
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, StoredDeadline deadline) {
        return statement
                .param("amount", deadline.limit().amount())
                .param("unit", deadline.limit().unit().name())
                .param("from", deadline.countedFrom())
                .param("extensions", write(deadline.extensions()))
                .param("pauses", Pause.write(deadline.pauses()))
                .param("due", deadline.due())
                .param("provisional", deadline.provisional())
                .param("paused", deadline.pausedSince())
                .param("left", deadline.pausedSince() == null ? null : deadline.left())
                .param("stage", deadline.stage().name())
                .param("remindOn", deadline.remindOn())
                .param("escalateOn", deadline.escalateOn())
                .param("next", deadline.nextOn());
    }

    public static StoredDeadline read(ResultSet row) throws SQLException {
        return new StoredDeadline(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getObject("work_item_id", Long.class),
                row.getString("name"),
                State.valueOf(row.getString("state")),
                new TimeLimit(row.getInt("limit_amount"), LimitUnit.valueOf(row.getString("limit_unit"))),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("counted_from", LocalDate.class),
                row.getString("legal_basis"),
                span(row, "remind"),
                span(row, "escalate"),
                row.getString("escalate_role"),
                readExtensions(row.getString("extensions")),
                Pause.read(row.getString("pauses")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("due_provisional"),
                row.getObject("paused_since", LocalDate.class),
                row.getInt("time_left"),
                DeadlineStage.valueOf(row.getString("stage")),
                row.getObject("remind_on", LocalDate.class),
                row.getObject("escalate_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static @Nullable TimeLimit span(ResultSet row, String name) throws SQLException {
        String unit = row.getString(name + "_unit");
        return unit == null ? null : new TimeLimit(row.getInt(name + "_amount"), LimitUnit.valueOf(unit));
    }

    /** {@code 30 WORKING_DAYS,10 DAYS}. */
    private static String write(List<TimeLimit> extensions) {
        return extensions.stream()
                .map(extension -> extension.amount() + " " + extension.unit())
                .collect(Collectors.joining(","));
    }

    private static List<TimeLimit> readExtensions(String written) {
        return written.isEmpty()
                ? List.of()
                : Arrays.stream(written.split(","))
                        .map(extension -> extension.split(" "))
                        .map(parts -> new TimeLimit(Integer.parseInt(parts[0]), LimitUnit.valueOf(parts[1])))
                        .toList();
    }

    private static @Nullable Integer amount(@Nullable TimeLimit span) {
        return span == null ? null : span.amount();
    }

    private static @Nullable String unit(@Nullable TimeLimit span) {
        return span == null ? null : span.unit().name();
    }
}
