package vn.thongsuot.inspection.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.Subject;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;

/**
 * Programmes of inspection and supervision. The inspection committee and its office keep them, the standing committee reads them; at the
 * grassroots the secretaries keep, the committee reads.
 * What an adopted programme gains or loses takes a reason and stays in its history.
 */
@Service
@Transactional
public class ProgrammeService {

    private static final int LONGEST = 1_000;
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_TERM = 6;

    private final JdbcClient database;
    private final InspectionAccess access;
    private final OrganizationDirectory organization;
    private final MemberDirectory members;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Clock clock;

    ProgrammeService(
            JdbcClient database,
            InspectionAccess access,
            OrganizationDirectory organization,
            MemberDirectory members,
            CurrentUser currentUser,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.organization = organization;
        this.members = members;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units whose programmes the person signed in may read. */
    @Transactional(readOnly = true)
    public List<UnitSummary> units() {
        return access.programmeUnits().stream()
                .sorted()
                .map(unit -> organization.requireUnit(new UnitId(unit)))
                .toList();
    }

    /** Those of a unit, the latest first. */
    @Transactional(readOnly = true)
    public List<Programme> of(UnitId unit) {
        requireReading(unit);
        return database.sql(
                        "select p.*, u.name unit_name from inspection_programme p join organization_unit u on u.id = p.unit_id"
                                + " where p.unit_id = :unit order by p.year_from desc, p.year_to, p.body")
                .param("unit", unit.value())
                .query((row, number) -> programme(row))
                .list();
    }

    /** @throws RuleViolationException for years that are none, or a programme that is there already */
    public ProgrammeId create(UnitId unit, ProgrammeBody body, int yearFrom, int yearTo) {
        access.requireKeeping(unit);
        if (yearFrom < FIRST_YEAR || yearTo > LAST_YEAR || yearTo < yearFrom || yearTo - yearFrom >= LONGEST_TERM) {
            throw new RuleViolationException(
                    List.of(Violation.of("yearTo", "inspection.programme.years", LONGEST_TERM)));
        }
        UnitSummary whose = organization.requireUnit(unit);
        if (!ProgrammeBody.in(whose).contains(body)) {
            throw new RuleViolationException(List.of(Violation.of("body", "inspection.programme.no-such-body")));
        }
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            insert into inspection_programme (unit_id, unit_path, body, year_from, year_to)
                            values (:unit, :path, :body, :from, :to)
                            """)
                    .param("unit", unit.value())
                    .param("path", whose.path())
                    .param("body", body.name())
                    .param("from", yearFrom)
                    .param("to", yearTo)
                    .update(keys, "id");
        } catch (DuplicateKeyException e) {
            throw new RuleViolationException(List.of(Violation.of("yearFrom", "inspection.programme.there")));
        }
        var id = new ProgrammeId(Objects.requireNonNull(keys.getKey()).longValue());
        audit.record("inspection.programme.create", "programme:" + id, Map.of("unit", unit.toString()));
        return id;
    }

    /** What is to be done. {@code quarter} is {@code null} for some time in the year. */
    public record NewItem(
            InspectionKind kind,
            Subject subject,
            String content,
            int year,
            @Nullable Integer quarter) {}

    /** @param reason asked for once the programme is adopted */
    public void add(ProgrammeId id, NewItem item, @Nullable String reason) {
        Frame frame = lock(id);
        List<Violation> violations = new ArrayList<>();
        if (item.content().isBlank() || item.content().strip().length() > LONGEST) {
            violations.add(Violation.of("content", "inspection.programme.content", LONGEST));
        }
        if (item.year() < frame.yearFrom() || item.year() > frame.yearTo()) {
            violations.add(Violation.of("year", "inspection.programme.year", frame.yearFrom(), frame.yearTo()));
        }
        reason(frame, reason, violations);
        Subject subject = item.subject();
        UnitId unit = subject.unit();
        PersonId person = subject.person();
        if (person != null && members.everMember(frame.unit(), person).isEmpty()) {
            violations.add(Violation.of("member", "inspection.programme.not-a-member"));
        }
        refuse(violations);
        if (unit != null && !organization.requireUnit(unit).path().startsWith(frame.path())) {
            throw new NotFoundException("organization.unit.not-found");
        }
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into inspection_programme_item (programme_id, kind, subject_kind, subject_unit_id,
                            subject_person_id, content, planned_year, quarter)
                        values (:programme, :kind, :subjectKind, :unit, :person, :content, :year, :quarter)
                        """)
                .param("programme", id.value())
                .param("kind", item.kind().name())
                .param("subjectKind", subject.kind().name())
                .param("unit", unit == null ? null : unit.value())
                .param("person", person == null ? null : person.value())
                .param("content", item.content().strip())
                .param("year", item.year())
                .param("quarter", item.quarter())
                .update(keys, "id");
        long itemId = Objects.requireNonNull(keys.getKey()).longValue();
        if (frame.adopted()) {
            changed(id, itemId, "ADDED", nameOf(itemId), reason);
        }
    }

    /** Takes an item out; of an adopted programme with a reason. */
    public void remove(ProgrammeId id, long item, @Nullable String reason) {
        Frame frame = lock(id);
        List<Violation> violations = new ArrayList<>();
        reason(frame, reason, violations);
        refuse(violations);
        String name = nameOf(item);
        int removed = database.sql("""
                        update inspection_programme_item set removed_on = :on, version = version + 1
                        where id = :item and programme_id = :programme and removed_on is null
                        """)
                .param("on", LocalDate.now(clock))
                .param("item", item)
                .param("programme", id.value())
                .update();
        if (removed == 0) {
            throw new NotFoundException("inspection.programme.not-found");
        }
        if (frame.adopted()) {
            changed(id, item, "REMOVED", name, reason);
        }
    }

    /** The committee adopted it: from now on changes take a reason. */
    public void adopt(ProgrammeId id, @Nullable LocalDate on, String decisionNumber) {
        Frame frame = lock(id);
        List<Violation> violations = new ArrayList<>();
        if (frame.adopted()) {
            throw new RuleViolationException("inspection.programme.adopted-already");
        }
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            violations.add(Violation.of("on", "inspection.programme.adopted-on"));
        }
        if (decisionNumber.isBlank() || decisionNumber.strip().length() > 60) {
            violations.add(Violation.of("decisionNumber", "inspection.programme.decision-number"));
        }
        refuse(violations);
        database.sql("""
                        update inspection_programme set adopted_on = :on, decision_number = :number, version = version + 1
                        where id = :id
                        """)
                .param("on", on)
                .param("number", decisionNumber.strip())
                .param("id", id.value())
                .update();
        changed(id, null, "ADOPTED", decisionNumber.strip(), null);
        audit.record("inspection.programme.adopt", "programme:" + id, Map.of());
    }

    private record Frame(UnitId unit, String path, int yearFrom, int yearTo, boolean adopted) {}

    private Frame lock(ProgrammeId id) {
        Frame frame = database.sql("select * from inspection_programme where id = :id for update")
                .param("id", id.value())
                .query((row, number) -> new Frame(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_path"),
                        row.getInt("year_from"),
                        row.getInt("year_to"),
                        row.getObject("adopted_on") != null))
                .optional()
                .orElseThrow(() -> new NotFoundException("inspection.programme.not-found"));
        access.requireKeeping(frame.unit());
        return frame;
    }

    private void requireReading(UnitId unit) {
        Set<Long> readable = access.programmeUnits();
        if (!readable.contains(unit.value())) {
            throw new AccessDeniedException("Reads no inspection programme of " + unit);
        }
    }

    private static void reason(Frame frame, @Nullable String reason, List<Violation> violations) {
        if (frame.adopted()
                && (reason == null || reason.isBlank() || reason.strip().length() > LONGEST)) {
            violations.add(Violation.of("reason", "inspection.programme.reason", LONGEST));
        }
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private void changed(
            ProgrammeId id, @Nullable Long item, String kind, String description, @Nullable String reason) {
        PersonId self = Objects.requireNonNull(currentUser.require().personId());
        database.sql("""
                        insert into inspection_programme_change (programme_id, item_id, kind, description, reason, changed_by,
                            changed_at)
                        values (:programme, :item, :kind, :description, :reason, :by, :at)
                        """)
                .param("programme", id.value())
                .param("item", item)
                .param("kind", kind)
                .param("description", description)
                .param("reason", reason == null ? null : reason.strip())
                .param("by", self.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private String nameOf(long item) {
        return database.sql("""
                        select concat(coalesce(n.full_name, u.name), ': ', left(i.content, 1000))
                        from inspection_programme_item i
                        left join organization_person n on n.id = i.subject_person_id
                        left join organization_unit u on u.id = i.subject_unit_id where i.id = :item
                        """)
                .param("item", item)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("inspection.programme.not-found"));
    }

    private Programme programme(ResultSet row) throws SQLException {
        var id = new ProgrammeId(row.getLong("id"));
        return new Programme(
                id,
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                ProgrammeBody.valueOf(row.getString("body")),
                row.getInt("year_from"),
                row.getInt("year_to"),
                row.getObject("adopted_on", LocalDate.class),
                row.getString("decision_number"),
                items(id, row.getLong("unit_id")),
                changes(id));
    }

    private List<Programme.Item> items(ProgrammeId id, long unit) {
        return database.sql("""
                        select i.*, coalesce(n.full_name, u.name) subject, exists (
                            select 1 from inspection_inspection d where d.unit_id = :unit and d.announced_on is not null and not d.stopped
                              and (d.subject_person_id = i.subject_person_id or d.subject_unit_id = i.subject_unit_id)
                              and d.kind = i.kind
                              and year(d.decided_on) = i.planned_year) done
                        from inspection_programme_item i
                        left join organization_person n on n.id = i.subject_person_id
                        left join organization_unit u on u.id = i.subject_unit_id
                        where i.programme_id = :id and i.removed_on is null
                        order by i.planned_year, coalesce(i.quarter, 5), i.id
                        """)
                .param("unit", unit)
                .param("id", id.value())
                .query((row, number) -> new Programme.Item(
                        row.getLong("id"),
                        InspectionKind.valueOf(row.getString("kind")),
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getString("subject"),
                        row.getString("content"),
                        row.getInt("planned_year"),
                        row.getObject("quarter", Integer.class),
                        row.getBoolean("done")))
                .list();
    }

    private List<Programme.Change> changes(ProgrammeId id) {
        return database.sql("""
                        select c.*, n.full_name from inspection_programme_change c
                        join organization_person n on n.id = c.changed_by where c.programme_id = :id order by c.id desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Programme.Change(
                        row.getString("kind"),
                        row.getString("description"),
                        row.getString("reason"),
                        row.getString("full_name"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
