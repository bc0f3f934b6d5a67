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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
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
                w.urgent_on, b.full_name on_behalf_of_name, c.number, c.title, c.definition_id, c.procedure_key, c.subject_id,
                u.name unit_name
            from %s page
            join procedure_work_item w on w.id = page.id
            join procedure_case c on c.id = w.case_id
            join organization_unit u on u.id = c.unit_id
            left join organization_person a on a.id = w.assignee_id
            left join organization_person b on b.id = w.on_behalf_of
            """;

    private final JdbcClient database;
    private final CaseAccess access;
    private final ProcedureCatalogue catalogue;
    private final InboxQueries queries;
    private final DeadlineStore store;
    private final DueInfos dueInfos;
    private final Clock clock;

    InboxService(
            JdbcClient database,
            CaseAccess access,
            ProcedureCatalogue catalogue,
            InboxQueries queries,
            DeadlineStore store,
            DueInfos dueInfos,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.catalogue = catalogue;
        this.queries = queries;
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
        return rows(filter, Seek.of(page));
    }

    /** The ids of the page come from an index alone, in order; the rest is read for these. */
    public List<InboxRow> rows(Filter filter, Seek<InboxRow.Place> seek) {
        Keyring keys = access.keyring();
        InboxQueries.Query query = queries.of(filter, keys, seek.after());
        List<Line> lines = database.sql(
                        ROWS.formatted("(select w.id " + query.from() + query.order() + " limit :limit offset :skip)")
                                + query.order())
                .params(query.parameters())
                .param("limit", seek.limit())
                .param("skip", seek.skip())
                .query((row, number) -> line(row, filter.part(), keys))
                .list();
        return filter.part() == Part.DONE ? lines.stream().map(Line::row).toList() : withDue(lines);
    }

    private Line line(ResultSet row, Part part, Keyring keys) throws SQLException {
        String stepId = row.getString("step_id");
        Timestamp closed = row.getTimestamp("closed_at");
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
                part == Part.WAITING ? waitingFor(row, keys) : row.getString("on_behalf_of_name"),
                row.getObject("urgent_on", LocalDate.class),
                closed == null ? null : closed.toInstant());
        return new Line(inboxRow, row.getString("definition_id"), row.getLong("case_deadline_id"));
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
        return counted(filter, keys).getFirst();
    }

    /** How many there are, and how many of them are late, in one look. */
    private List<Long> counted(Filter filter, Keyring keys) {
        InboxQueries.Query query = queries.of(filter, keys, null);
        return database.sql("select count(*), coalesce(sum(w.urgent_on < :day), 0) " + query.from())
                .params(query.parameters())
                .param("day", LocalDate.now(clock))
                .query((row, number) -> List.of(row.getLong(1), row.getLong(2)))
                .single();
    }

    public Counts counts() {
        Keyring keys = access.keyring();
        List<Long> waiting = counted(new Filter(Part.WAITING, Due.ANY, ""), keys);
        List<Long> mine = counted(new Filter(Part.MINE, Due.ANY, ""), keys);
        return new Counts(waiting.get(0), mine.get(0), waiting.get(1) + mine.get(1));
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
}
