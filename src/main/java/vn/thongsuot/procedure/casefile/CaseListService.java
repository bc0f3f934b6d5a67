package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;
import vn.thongsuot.procedure.catalogue.Procedure;

/** The cases a person may see, newest first. */
@Service
@Transactional(readOnly = true)
public class CaseListService {

    private final CaseAccess access;
    private final CaseContexts contexts;
    private final BallotSecrets secrets;
    private final JdbcClient database;
    private final Clock clock;

    CaseListService(CaseAccess access, CaseContexts contexts, BallotSecrets secrets, JdbcClient database, Clock clock) {
        this.access = access;
        this.contexts = contexts;
        this.secrets = secrets;
        this.database = database;
        this.clock = clock;
    }

    /** Which cases: {@code search} finds in title and number; {@code null} leaves a condition out. */
    public record Filter(
            @Nullable CaseState state, @Nullable String procedure, boolean overdueOnly, String search) {}

    /** A line of the case list. {@code waitsFor} names the steps that are open. */
    public record Row(
            CaseId id,
            String number,
            String title,
            String procedure,
            String unit,
            CaseState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<String> waitsFor,
            @Nullable LocalDate dueOn) {}

    public List<Row> rows(Filter filter, PageRequest page) {
        return rows(filter, Seek.of(page));
    }

    /** @param seek by the id of a case */
    public List<Row> rows(Filter filter, Seek<Long> seek) {
        Query query = query(filter);
        Long after = seek.after();
        if (after == null) {
            return rows(query, seek);
        }
        Map<String, Object> parameters = new HashMap<>(query.parameters());
        parameters.put("after", after);
        return rows(new Query(query.where() + " and c.id < :after", parameters), seek);
    }

    /** Those of the cases that the signed-in person may see. */
    public List<Row> rows(List<CaseId> ids) {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("ids", ids.stream().map(CaseId::value).toList());
        return rows(
                new Query(" where c.id in (:ids) and " + visible.sql(), parameters), new Seek<>(null, 0, ids.size()));
    }

    private List<Row> rows(Query query, Seek<Long> seek) {
        return database.sql("""
                        select c.id, c.number, c.title, c.state, c.started_at, c.ended_at, c.definition_id, u.name unit_name,
                            (select group_concat(distinct w.step_id order by w.id separator ',') from procedure_work_item w
                             where w.case_id = c.id and w.state = 'OPEN') steps,
                            (select min(w.urgent_on) from procedure_work_item w
                             where w.case_id = c.id and w.state = 'OPEN') due_on
                        from procedure_case c join organization_unit u on u.id = c.unit_id
                        """ + query.where() + " order by c.id desc limit :limit offset :skip")
                .params(query.parameters())
                .param("limit", seek.limit())
                .param("skip", seek.skip())
                .query((row, number) -> {
                    Procedure procedure = contexts.procedure(row.getString("definition_id"));
                    String steps = row.getString("steps");
                    List<String> waiting = steps == null ? List.of() : List.of(steps.split(","));
                    Veil veil = waiting.isEmpty() ? Veil.NONE : secrets.veil(row.getLong("id"), procedure);
                    boolean veiled = waiting.stream().anyMatch(veil::hides);
                    Timestamp ended = row.getTimestamp("ended_at");
                    return new Row(
                            new CaseId(row.getLong("id")),
                            row.getString("number"),
                            row.getString("title"),
                            procedure.title(),
                            row.getString("unit_name"),
                            CaseState.valueOf(row.getString("state")),
                            row.getTimestamp("started_at").toInstant(),
                            ended == null ? null : ended.toInstant(),
                            waiting.stream()
                                    .filter(step -> !veil.hides(step))
                                    .map(procedure::elementName)
                                    .toList(),
                            veiled ? null : row.getObject("due_on", LocalDate.class));
                })
                .list();
    }

    public long count(Filter filter) {
        Query query = query(filter);
        return database.sql("select count(*) from procedure_case c " + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** Cases of which this person may not know that a step is late, because the step itself would tell a count. */
    private List<Long> lateInSecret(CaseAccess.Condition visible) {
        record Late(long id, String definitionId, List<String> steps) {}
        return database
                .sql("""
                        select c.id, c.definition_id, group_concat(distinct o.step_id separator ',') steps
                        from procedure_case c join procedure_work_item o on o.case_id = c.id
                        where c.state = 'RUNNING' and o.state = 'OPEN' and o.urgent_on < :today
                          and exists (select 1 from procedure_ballot b where b.case_id = c.id and not b.announced) and
                        """ + visible.sql() + " group by c.id, c.definition_id")
                .params(visible.parameters())
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Late(
                        row.getLong("id"),
                        row.getString("definition_id"),
                        List.of(row.getString("steps").split(","))))
                .list()
                .stream()
                .filter(late -> {
                    Veil veil = secrets.veil(late.id(), contexts.procedure(late.definitionId()));
                    return late.steps().stream().allMatch(veil::hides);
                })
                .map(Late::id)
                .toList();
    }

    private record Query(String where, Map<String, Object> parameters) {}

    private Query query(Filter filter) {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var where = new StringBuilder(" where ").append(visible.sql());
        CaseState state = filter.state();
        if (state != null) {
            where.append(" and c.state = :state");
            parameters.put("state", state.name());
        }
        String procedure = filter.procedure();
        if (procedure != null) {
            where.append(" and c.procedure_key = :procedure");
            parameters.put("procedure", procedure);
        }
        if (filter.overdueOnly()) {
            where.append(" and c.state = 'RUNNING' and exists (select 1 from procedure_work_item o"
                    + " where o.case_id = c.id and o.state = 'OPEN' and o.urgent_on < :today)");
            parameters.put("today", LocalDate.now(clock));
            List<Long> telling = lateInSecret(visible);
            if (!telling.isEmpty()) {
                where.append(" and c.id not in (:telling)");
                parameters.put("telling", telling);
            }
        }
        if (!filter.search().isBlank()) {
            where.append(" and c.title_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new Query(where.toString(), parameters);
    }
}
