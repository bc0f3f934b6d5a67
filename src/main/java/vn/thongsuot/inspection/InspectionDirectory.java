package vn.thongsuot.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;

/** Reads inspections. Lists and counts hold only what the person signed in may see ({@link InspectionAccess}). */
@Service
@Transactional(readOnly = true)
public class InspectionDirectory {

    private static final String REMEDIES =
            "(select count(*) from inspection_remedy r where r.inspection_id = i.id" + " and r.done_on is null";
    private static final String COLUMNS = "select i.*, n.full_name, u.name unit_name, s.name member_unit, " + REMEDIES
            + ") open_remedies, " + REMEDIES + " and r.due_on < :today) late_remedies";
    private static final String FROM = """
             from inspection_inspection i
             left join organization_person n on n.id = i.subject_person_id
             left join organization_unit u on u.id = i.subject_unit_id
             left join organization_unit s on s.path = i.subject_path and i.subject_unit_id is null
            """;

    private final JdbcClient database;
    private final InspectionAccess access;
    private final Clock clock;

    InspectionDirectory(JdbcClient database, InspectionAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The team, the body and what is known of the inspection of a case, for those who ask about its evidence.
     *
     * @param team who works on it and keeps the evidence: in a cell, which has no team, its secretaries
     * @param head of the team; {@code null} where there is none
     * @param organization that is inspected; {@code null} when it is a member
     */
    public record CaseInspection(
            InspectionId id,
            UnitId unit,
            InspectionBody body,
            @Nullable String content,
            List<PersonId> team,
            @Nullable PersonId head,
            @Nullable PersonId subject,
            @Nullable UnitId organization,
            boolean closed) {}

    public List<InspectionLine> lines(InspectionFilter filter, PageRequest page) {
        InspectionAccess.Condition condition = condition(filter);
        return database.sql(COLUMNS + FROM + " where " + condition.sql()
                        + " order by i.decided_on desc, i.id desc limit :limit offset :offset")
                .params(condition.parameters())
                .param("today", today())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(InspectionDirectory::line)
                .list();
    }

    public long count(InspectionFilter filter) {
        InspectionAccess.Condition condition = condition(filter);
        return database.sql("select count(*)" + FROM + " where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** Whether there is anything for the person signed in, by position or on a team. */
    public boolean seesAny() {
        InspectionAccess.Condition visible = access.condition("i");
        return access.seesAny()
                || database.sql("select count(*)" + FROM + " where " + visible.sql())
                                .params(visible.parameters())
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /** Whoever asks must have been let in by the caller. */
    public Optional<CaseInspection> ofCase(CaseId caseId) {
        return database.sql("select * from inspection_inspection where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> new CaseInspection(
                        new InspectionId(row.getLong("id")),
                        new UnitId(row.getLong("unit_id")),
                        InspectionBody.valueOf(row.getString("body")),
                        row.getString("content"),
                        InspectionBody.valueOf(row.getString("body")) == InspectionBody.CELL
                                ? secretaries(row.getLong("unit_id"), row.getLong("subject_person_id"))
                                : team(row.getLong("id")),
                        head(row.getLong("id")),
                        person(row, "subject_person_id"),
                        row.getObject("subject_unit_id") == null ? null : new UnitId(row.getLong("subject_unit_id")),
                        row.getObject("closed_on") != null))
                .optional();
    }

    private @Nullable PersonId head(long id) {
        return database.sql(
                        "select person_id from inspection_team_member where inspection_id = :id and left_on is null and head")
                .param("id", id)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .optional()
                .orElse(null);
    }

    private List<PersonId> team(long id) {
        return database.sql(
                        "select person_id from inspection_team_member where inspection_id = :id and left_on is null order by head desc, person_id")
                .param("id", id)
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    private List<PersonId> secretaries(long cell, long subject) {
        return database.sql("""
                        select h.person_id from organization_holding h join organization_position p on p.id = h.position_id
                        where p.unit_id = :cell and p.kind in ('SECRETARY', 'DEPUTY_SECRETARY') and h.person_id <> :subject
                          and h.held_from <= :today and (h.held_to is null or h.held_to >= :today)
                        order by p.kind desc, h.person_id
                        """)
                .param("cell", cell)
                .param("subject", subject)
                .param("today", today())
                .query((row, number) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    private InspectionAccess.Condition condition(InspectionFilter filter) {
        InspectionAccess.Condition visible = access.condition("i");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var sql = new StringBuilder(visible.sql());
        if (filter.kind() != null) {
            sql.append(" and i.kind = :kind");
            parameters.put("kind", filter.kind().name());
        }
        if (filter.contentClass() != null) {
            sql.append(" and i.content_class = :class");
            parameters.put("class", filter.contentClass().code());
        }
        if (filter.year() != null) {
            sql.append(" and i.decided_on between :yearFrom and :yearTo");
            parameters.put("yearFrom", LocalDate.of(filter.year(), 1, 1));
            parameters.put("yearTo", LocalDate.of(filter.year(), 12, 31));
        }
        if (!filter.search().isBlank()) {
            sql.append(" and (i.subject_search like :search or i.decision_number like :number)");
            parameters.put("search", SearchText.like(filter.search()));
            parameters.put("number", "%" + filter.search().strip() + "%");
        }
        switch (filter.shown()) {
            case ALL -> {}
            case RUNNING -> sql.append(" and i.closed_on is null");
            case CONCLUDED -> sql.append(" and i.concluded_on is not null");
            case LATE -> {
                sql.append(" and ((i.concluded_on is null and not i.stopped and i.due_on < :lateToday) or ")
                        .append(REMEDIES)
                        .append(" and r.due_on < :lateToday) > 0)");
                parameters.put("lateToday", today());
            }
        }
        return new InspectionAccess.Condition(sql.toString(), parameters);
    }

    private static InspectionLine line(ResultSet row, int number) throws SQLException {
        boolean member = row.getObject("subject_person_id") != null;
        Long caseId = row.getObject("case_id", Long.class);
        String result = row.getString("result");
        return new InspectionLine(
                new InspectionId(row.getLong("id")),
                caseId == null ? null : new CaseId(caseId),
                InspectionKind.valueOf(row.getString("kind")),
                InspectionBody.valueOf(row.getString("body")),
                member ? SubjectKind.MEMBER : SubjectKind.ORGANIZATION,
                String.valueOf(row.getString(member ? "full_name" : "unit_name")),
                row.getString("member_unit"),
                ContentClass.of(row.getString("content_class")),
                row.getString("decision_number"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                result == null ? null : InspectionResult.valueOf(result),
                row.getBoolean("must_discipline"),
                row.getObject("disciplined_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("stopped"),
                row.getInt("open_remedies"),
                row.getInt("late_remedies"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new PersonId(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
