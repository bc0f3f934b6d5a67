package vn.thongsuot.petition.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.ReadableVisits;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Certainty;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;

/** Plans reception days and keeps what came of them. */
@Service
@Transactional
public class ReceptionService {

    /** Of a day {@code d}: that people who came are to be told of its conclusion, and no case does so. */
    /** Of a day {@code d}: it was held, or somebody came whose visit {@code v} the condition in it lets the reader know of. */
    static final String HELD = """
            (d.state = 'HELD' or (d.state = 'PLANNED' and exists (select 1 from petition_reception_visit v
                where v.day_id = d.id and %s)))
            """;

    static final String OWES_NOTICE = """
            (not exists (select 1 from petition_reception_notice n where n.day_id = d.id and n.case_id is null)
                and exists (select 1 from petition_reception_visit v where v.day_id = d.id and v.case_id is null and
            """ + ReadableVisits.ABOUT_NOBODY + "))";

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CONCLUSION = 4000;

    private final ReceptionAccess access;
    private final ReadableVisits readable;
    private final OrganizationDirectory organization;
    private final Parameters parameters;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    ReceptionService(
            ReceptionAccess access,
            ReadableVisits readable,
            OrganizationDirectory organization,
            Parameters parameters,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.access = access;
        this.readable = readable;
        this.organization = organization;
        this.parameters = parameters;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The units whose reception days the signed-in person may see. */
    @Transactional(readOnly = true)
    public List<UnitSummary> units() {
        return access.readable();
    }

    @Transactional(readOnly = true)
    public boolean keeps(UnitId unit) {
        return access.keeps(unit);
    }

    @Transactional(readOnly = true)
    public ReceptionMonth month(UnitId unit, YearMonth month) {
        access.requireReader(unit);
        List<ReceptionDay> days = select(
                        " where d.unit_id = :unit and d.held_on between :from and :to order by d.held_on, d.begins_at")
                .param("unit", unit.value())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, number) -> day(row))
                .list();
        String key = duty(organization.requireUnit(unit).kind().standsFor(Level.PROVINCE));
        Parameter parameter = parameters.require(key, month.atEndOfMonth());
        return new ReceptionMonth(
                month,
                days,
                parameters.number(key, month.atEndOfMonth()),
                parameter.certainty() == Certainty.GOOD,
                parameter.legalBasis());
    }

    /** The parameter that says how many regular days a month has. */
    static String duty(boolean province) {
        return province ? "reception.days_per_month_province" : "reception.days_per_month_commune";
    }

    /** @throws NotFoundException also when it exists but is not this person's to see */
    @Transactional(readOnly = true)
    public ReceptionDay open(ReceptionDayId id) {
        ReceptionDay day = select(" where d.id = :id")
                .param("id", id.value())
                .query((row, number) -> day(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("petition.reception.not-yours"));
        access.requireReader(day.unit());
        return day;
    }

    /** The notices of a day, the first one first. */
    @Transactional(readOnly = true)
    public List<DayNotice> notices(ReceptionDayId id) {
        open(id);
        return database.sql(
                        "select number, issued_on, conclusion from petition_reception_notice where day_id = :day order by id")
                .param("day", id.value())
                .query((row, number) -> new DayNotice(
                        row.getString("number"),
                        Objects.requireNonNull(row.getObject("issued_on", LocalDate.class)),
                        row.getString("conclusion")))
                .list();
    }

    private JdbcClient.StatementSpec select(String where) {
        ReadableVisits.Condition visit = readable.condition();
        return database.sql("select d.*, u.name unit_name, " + OWES_NOTICE + " owes_notice,"
                        + " (select count(*) from petition_reception_visit v where v.day_id = d.id and "
                        + visit.sql() + ") visits"
                        + " from petition_reception_day d join organization_unit u on u.id = d.unit_id" + where)
                .params(visit.parameters());
    }

    public ReceptionDayId plan(UnitId unit, DayPlan plan) {
        access.requireKeeper(unit);
        List<Violation> violations = plan.violations();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        LocalDate heldOn = Objects.requireNonNull(plan.heldOn());
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            insert into petition_reception_day (unit_id, held_on, begins_at, place, extraordinary, ground,
                                host_name, state, recorded_by, recorded_at)
                            values (:unit, :on, :at, :place, :extraordinary, :ground, :host, 'PLANNED', :by, :now)
                            """)
                    .param("unit", unit.value())
                    .param("on", heldOn)
                    .param("at", plan.beginsAt())
                    .param("place", plan.place())
                    .param("extraordinary", plan.extraordinary())
                    .param("ground", plan.extraordinary() ? plan.ground() : null)
                    .param("host", head(unit, heldOn))
                    .param("by", access.person().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update(keys);
        } catch (DuplicateKeyException taken) {
            throw new RuleViolationException(List.of(Violation.of("heldOn", "petition.reception.taken")));
        }
        var id = new ReceptionDayId(Objects.requireNonNull(keys.getKey()).longValue());
        audit.record("petition.plan-reception", "reception:" + id.value(), Map.of("on", heldOn.toString()));
        return id;
    }

    /** It does not take place; the day stays in the calendar with the reason. */
    public void cancel(ReceptionDayId id, String reason) {
        ReceptionDay day = kept(id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException(
                    List.of(Violation.of("reason", "petition.reception.reason-required", LONGEST_REASON)));
        }
        if (day.state() != ReceptionState.PLANNED) {
            throw new StaleException("petition.reception.not-planned");
        }
        int changed = database.sql("""
                        update petition_reception_day set state = 'CANCELLED', cancel_reason = :reason
                        where id = :id and state = 'PLANNED'
                        """)
                .param("reason", reason.strip())
                .param("id", day.id().value())
                .update();
        if (changed == 0) {
            throw new StaleException("petition.reception.not-planned");
        }
        audit.record("petition.cancel-reception", "reception:" + id.value(), Map.of());
    }

    /** Nobody came, so there is nothing to tell anybody; from then on the day counts as held. */
    public void closeWithoutVisits(ReceptionDayId id, String note) {
        ReceptionDay day = kept(id);
        if (day.state() == ReceptionState.CANCELLED || day.heldOn().isAfter(LocalDate.now(clock))) {
            throw new RuleViolationException("petition.reception.not-held");
        }
        if (day.visits() > 0) {
            throw new RuleViolationException("petition.reception.somebody-came");
        }
        if (note.isBlank() || note.length() > LONGEST_CONCLUSION) {
            throw new RuleViolationException(
                    List.of(Violation.of("conclusion", "petition.reception.content-required", LONGEST_CONCLUSION)));
        }
        database.sql("update petition_reception_day set state = 'HELD', conclusion = :note where id = :id")
                .param("note", note.strip())
                .param("id", id.value())
                .update();
        audit.record("petition.close-reception", "reception:" + id.value(), Map.of());
    }

    ReceptionDay kept(ReceptionDayId id) {
        ReceptionDay day = open(id);
        access.requireKeeper(day.unit());
        return day;
    }

    /** Only the head receives; on that day nobody else's name belongs there. */
    private String head(UnitId unit, LocalDate on) {
        return organization.holders(unit, BodyKind.STANDING_SECRETARIAT, Set.of(PositionKind.SECRETARY), on).stream()
                .findFirst()
                .or(() -> organization.allHolders(unit, on).stream()
                        .filter(holder -> holder.position().kind() == PositionKind.SECRETARY)
                        .findFirst())
                .map(Holder::fullName)
                .orElse("");
    }

    /** A day that was planned and on which, as far as the reader may know, somebody came, was held. */
    private static ReceptionDay day(ResultSet row) throws SQLException {
        var state = ReceptionState.valueOf(row.getString("state"));
        int visits = row.getInt("visits");
        return new ReceptionDay(
                new ReceptionDayId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                Objects.requireNonNull(row.getObject("begins_at", LocalTime.class)),
                row.getString("place"),
                row.getBoolean("extraordinary"),
                text(row, "ground"),
                row.getString("host_name"),
                state == ReceptionState.PLANNED && visits > 0 ? ReceptionState.HELD : state,
                text(row, "cancel_reason"),
                text(row, "conclusion"),
                visits,
                row.getBoolean("owes_notice"),
                caseOf(row));
    }

    private static @Nullable CaseId caseOf(ResultSet row) throws SQLException {
        Long id = row.getObject("case_id", Long.class);
        return id == null ? null : new CaseId(id);
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
