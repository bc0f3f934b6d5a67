package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;

/** "What waits for me": the work items of the signed-in person's roles, most urgent first. */
@Service
@Transactional(readOnly = true)
public class InboxService {

    private static final String ROWS = """
            select w.id, w.case_id, w.step_id, w.step_name, w.instance_label, w.state, w.created_at, w.due_on,
                w.due_provisional, w.limit_amount, w.limit_unit, w.counted_from, w.legal_basis, w.returned, w.fallback,
                w.assignee_id, w.closed_at, w.outcome, a.full_name assignee_name,
                c.number, c.title, c.definition_id, u.name unit_name
            from procedure_work_item w
            join procedure_case c on c.id = w.case_id
            join organization_unit u on u.id = c.unit_id
            left join organization_person a on a.id = w.assignee_id
            """;

    private final JdbcClient database;
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final DeadlineCalculator deadlines;
    private final Clock clock;

    InboxService(
            JdbcClient database,
            CaseAccess access,
            ProcedureCatalogue catalogue,
            DeadlineCalculator deadlines,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The three parts of the inbox. */
    public enum Part {
        /** Anybody with my roles may do it, me included. */
        WAITING,
        /** I have taken it. */
        MINE,
        /** I did it. */
        DONE
    }

    /** By deadline. */
    public enum Due {
        ANY,
        OVERDUE,
        WITHIN_WEEK,
        NONE
    }

    /** Which rows: {@code search} finds in the case's title and number. */
    public record Filter(Part part, Due due, String search) {}

    /** How many rows each part has, and how many of the open ones are late. */
    public record Counts(long waiting, long mine, long overdue) {}

    public List<InboxRow> rows(Filter filter, PageRequest page) {
        Query query = query(filter);
        String order = filter.part() == Part.DONE
                ? " order by w.closed_at desc, w.id desc"
                : " order by w.due_on is null, w.due_on, w.id";
        LocalDate today = LocalDate.now(clock);
        return database.sql(ROWS + query.where() + order + " limit :limit offset :offset")
                .params(query.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    String stepId = row.getString("step_id");
                    String unit = row.getString("limit_unit");
                    Timestamp closed = row.getTimestamp("closed_at");
                    return new InboxRow(
                            new WorkItemId(row.getLong("id")),
                            new CaseId(row.getLong("case_id")),
                            catalogue.version(row.getString("definition_id")).label(stepId, row.getString("step_name")),
                            row.getString("instance_label"),
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("unit_name"),
                            row.getTimestamp("created_at").toInstant(),
                            DueInfos.of(
                                    row.getObject("due_on", LocalDate.class),
                                    row.getBoolean("due_provisional"),
                                    row.getObject("limit_amount", Integer.class),
                                    unit == null ? null : LimitUnit.valueOf(unit),
                                    row.getObject("counted_from", LocalDate.class),
                                    row.getString("legal_basis"),
                                    deadlines,
                                    today),
                            row.getBoolean("returned"),
                            row.getBoolean("fallback"),
                            row.getString("assignee_name"),
                            closed == null ? null : closed.toInstant());
                })
                .list();
    }

    public long count(Filter filter) {
        Query query = query(filter);
        return database.sql("select count(*) from procedure_work_item w join procedure_case c on c.id = w.case_id "
                        + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    public Counts counts() {
        return new Counts(
                count(new Filter(Part.WAITING, Due.ANY, "")),
                count(new Filter(Part.MINE, Due.ANY, "")),
                count(new Filter(Part.WAITING, Due.OVERDUE, "")) + count(new Filter(Part.MINE, Due.OVERDUE, "")));
    }

    private record Query(String where, Map<String, Object> parameters) {}

    private Query query(Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        PersonId me = access.signedIn().personId();
        parameters.put("me", me == null ? -1 : me.value());
        var where = new StringBuilder();
        switch (filter.part()) {
            case WAITING -> {
                Set<String> keys = access.keys();
                parameters.put("keys", keys.isEmpty() ? Set.of("") : keys);
                where.append(" where w.state = 'OPEN' and w.candidate_key in (:keys)"
                        + " and (w.assignee_id is null or w.assignee_id <> :me)");
            }
            case MINE -> where.append(" where w.state = 'OPEN' and w.assignee_id = :me");
            case DONE -> where.append(" where w.closed_by = :me and w.state = 'DONE'");
        }
        LocalDate today = LocalDate.now(clock);
        switch (filter.due()) {
            case ANY -> {}
            case OVERDUE -> where.append(" and w.due_on < :today");
            case WITHIN_WEEK -> where.append(" and w.due_on between :today and :week");
            case NONE -> where.append(" and w.due_on is null");
        }
        if (filter.due() == Due.OVERDUE || filter.due() == Due.WITHIN_WEEK) {
            parameters.put("today", today);
        }
        if (filter.due() == Due.WITHIN_WEEK) {
            parameters.put("week", today.plusDays(7));
        }
        if (!filter.search().isBlank()) {
            where.append(" and c.title_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Query(where.toString(), parameters);
    }
}
