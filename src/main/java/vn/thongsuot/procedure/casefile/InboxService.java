package vn.thongsuot.procedure.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.StoredDeadline;

/** "What waits for me": the work items of the signed-in person's roles, most urgent first. */
@Service
@Transactional(readOnly = true)
public class InboxService {

    private static final String ROWS = """
            select w.id, w.case_id, w.step_id, w.step_name, w.instance_label, w.state, w.created_at, w.case_deadline_id,
                w.returned, w.fallback, w.assignee_id, w.closed_at, w.outcome, w.candidate_key, a.full_name assignee_name,
                b.full_name on_behalf_of_name, c.number, c.title, c.definition_id, c.procedure_key, c.subject_id,
                u.name unit_name
            from procedure_work_item w
            join procedure_case c on c.id = w.case_id
            join organization_unit u on u.id = c.unit_id
            left join organization_person a on a.id = w.assignee_id
            left join organization_person b on b.id = w.on_behalf_of
            """;

    private final JdbcClient database;
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final DeadlineStore store;
    private final DueInfos dueInfos;
    private final Clock clock;

    InboxService(
            JdbcClient database,
            CaseAccess access,
            ProcedureCatalogue catalogue,
            DeadlineStore store,
            DueInfos dueInfos,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.catalogue = catalogue;
        this.store = store;
        this.dueInfos = dueInfos;
        this.clock = clock;
    }

    /** The three parts of the inbox. */
    public enum Part {
        /** Anybody with my roles may do it, me included, or I may in place of somebody who is away. */
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
        /** The clock stands still. */
        PAUSED,
        NONE
    }

    /** By whose work it is. */
    public enum Whose {
        ANY,
        /** By my own right. */
        OWN,
        /** In place of somebody who is away. */
        OTHERS
    }

    /** Which rows: {@code search} finds in the case's title and number. */
    public record Filter(Part part, Due due, Whose whose, String search) {

        public Filter(Part part, Due due, String search) {
            this(part, due, Whose.ANY, search);
        }

        public Filter with(Part otherPart) {
            return new Filter(otherPart, due, whose, search);
        }
    }

    /** How many rows each part has, and how many of the open ones are late. */
    public record Counts(long waiting, long mine, long overdue) {}

    public List<InboxRow> rows(Filter filter, PageRequest page) {
        Keyring keys = access.keyring();
        Query query = query(filter, keys);
        String order = filter.part() == Part.DONE
                ? " order by w.closed_at desc, w.id desc"
                : " order by w.urgent_on is null, w.urgent_on, w.id";
        List<Line> lines = database.sql(ROWS + query.where() + order + " limit :limit offset :offset")
                .params(query.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> {
                    String stepId = row.getString("step_id");
                    Timestamp closed = row.getTimestamp("closed_at");
                    long whole = row.getLong("case_deadline_id");
                    var inboxRow = new InboxRow(
                            new WorkItemId(row.getLong("id")),
                            new CaseId(row.getLong("case_id")),
                            catalogue.version(row.getString("definition_id")).label(stepId, row.getString("step_name")),
                            row.getString("instance_label"),
                            row.getString("number"),
                            row.getString("title"),
                            row.getString("unit_name"),
                            row.getTimestamp("created_at").toInstant(),
                            null,
                            null,
                            row.getBoolean("returned"),
                            row.getBoolean("fallback"),
                            row.getString("assignee_name"),
                            filter.part() == Part.WAITING ? waitingFor(row, keys) : row.getString("on_behalf_of_name"),
                            closed == null ? null : closed.toInstant());
                    return new Line(inboxRow, row.getString("definition_id"), whole);
                })
                .list();
        return filter.part() == Part.DONE ? lines.stream().map(Line::row).toList() : withDue(lines);
    }

    /** @param whole the limit of the case that ends first; 0 when it has none */
    private record Line(InboxRow row, String definitionId, long whole) {}

    private List<InboxRow> withDue(List<Line> lines) {
        Map<Long, StoredDeadline> ofItem = new HashMap<>();
        Map<Long, StoredDeadline> ofCase = new HashMap<>();
        store.all(
                        lines.stream().map(line -> line.row().id().value()).toList(),
                        lines.stream().map(Line::whole).toList())
                .forEach(deadline -> {
                    if (deadline.workItem() == null) {
                        ofCase.put(deadline.id(), deadline);
                    } else {
                        ofItem.put(deadline.workItem(), deadline);
                    }
                });
        return lines.stream()
                .map(line -> {
                    StoredDeadline own = ofItem.get(line.row().id().value());
                    StoredDeadline whole = ofCase.get(line.whole());
                    return line.row()
                            .withDue(
                                    own == null ? null : dueInfos.of(own),
                                    whole == null || whole.name() == null
                                            ? null
                                            : new InboxRow.WholeCase(
                                                    catalogue
                                                            .version(line.definitionId())
                                                            .deadlineName(whole.name()),
                                                    dueInfos.of(whole)));
                })
                .toList();
    }

    public long count(Filter filter) {
        return count(filter, access.keyring());
    }

    private long count(Filter filter, Keyring keys) {
        Query query = query(filter, keys);
        return database.sql("select count(*) from procedure_work_item w join procedure_case c on c.id = w.case_id "
                        + query.where())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    public Counts counts() {
        Keyring keys = access.keyring();
        return new Counts(
                count(new Filter(Part.WAITING, Due.ANY, ""), keys),
                count(new Filter(Part.MINE, Due.ANY, ""), keys),
                count(new Filter(Part.WAITING, Due.OVERDUE, ""), keys)
                        + count(new Filter(Part.MINE, Due.OVERDUE, ""), keys));
    }

    /** Names of the people whose work the signed-in person does today. */
    public List<String> standsInFor() {
        return access.keyring().lent().stream()
                .map(Keyring.Lent::holderName)
                .distinct()
                .toList();
    }

    /** In whose place the signed-in person may do it; {@code null} when by own right. */
    private static @Nullable String waitingFor(ResultSet row, Keyring keys) throws SQLException {
        if (keys.lent().isEmpty()) {
            return null;
        }
        String key = row.getString("candidate_key");
        String procedure = row.getString("procedure_key");
        Concern subject = Concern.of(person(row, "subject_id"));
        PersonId assignee = person(row, "assignee_id");
        Optional<Keyring.Lent> lender =
                assignee == null ? Optional.empty() : keys.lentBy(assignee, key, procedure, subject);
        return lender.or(() -> keys.opensAsOwn(key, subject) ? Optional.empty() : keys.lentFor(key, procedure, subject))
                .map(Keyring.Lent::holderName)
                .orElse(null);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new PersonId(id);
    }

    private record Query(String where, Map<String, Object> parameters) {}

    private Query query(Filter filter, Keyring keys) {
        Map<String, Object> parameters = new HashMap<>();
        PersonId me = access.signedIn().personId();
        parameters.put("me", me == null ? -1 : me.value());
        var where = new StringBuilder();
        switch (filter.part()) {
            case WAITING -> {
                // One range of the index per key; whether a key counts in the case is looked at afterwards.
                parameters.put("keys", keys.isEmpty() ? Set.of("") : keys.all());
                where.append(" where w.state = 'OPEN' and w.candidate_key in (:keys)"
                                + " and (w.assignee_id is null or w.assignee_id <> :me) and ")
                        .append(keys.condition(
                                name -> "w.candidate_key in (:" + name + ")", which(filter.whose()), parameters));
                if (filter.whose() == Whose.OTHERS && !keys.own().isEmpty()) {
                    where.append(" and w.candidate_key not in (:notOwn)");
                    parameters.put("notOwn", keys.own());
                }
            }
            case MINE -> where.append(" where w.state = 'OPEN' and w.assignee_id = :me");
            case DONE -> where.append(" where w.closed_by = :me and w.state = 'DONE'");
        }
        if (filter.part() != Part.WAITING) {
            where.append(" and not ").append(CaseConcerns.hides("inbox", keys.who(), parameters));
        }
        if (filter.part() != Part.WAITING && filter.whose() != Whose.ANY) {
            where.append(
                    filter.whose() == Whose.OWN ? " and w.on_behalf_of is null" : " and w.on_behalf_of is not null");
        }
        LocalDate today = LocalDate.now(clock);
        switch (filter.due()) {
            case ANY -> {}
            case OVERDUE -> where.append(" and w.urgent_on < :today");
            case WITHIN_WEEK -> where.append(" and w.urgent_on between :today and :week");
            case PAUSED ->
                where.append(" and exists (select 1 from procedure_case_deadline p where p.work_item_id = w.id"
                        + " and p.paused_since is not null)");
            case NONE ->
                where.append(" and w.urgent_on is null and not exists (select 1 from procedure_case_deadline p"
                        + " where p.work_item_id = w.id)");
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

    private static Keyring.Which which(Whose whose) {
        return switch (whose) {
            case ANY -> Keyring.Which.ALL;
            case OWN -> Keyring.Which.OWN;
            case OTHERS -> Keyring.Which.LENT;
        };
    }
}
