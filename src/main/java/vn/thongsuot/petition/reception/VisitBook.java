package vn.thongsuot.petition.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Intake;
import vn.thongsuot.petition.IntakeEntry;
import vn.thongsuot.petition.PetitionFigure;
import vn.thongsuot.petition.PetitionFigure.FirstAnswer;
import vn.thongsuot.petition.PetitionFigures;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.ReadableVisits;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.WorkingCalendar;

/** Who came on a reception day, and the numbers of a month. */
@Service
@Transactional
public class VisitBook {

    private static final String ANSWER = "reception.answer_working_days";
    private static final Set<FirstAnswer> LATE = EnumSet.of(FirstAnswer.LATE, FirstAnswer.OVERDUE);
    private static final String DAYS = "select count(distinct d.held_on) from petition_reception_day d"
            + " where d.unit_id = :unit and d.held_on between :from and :to and " + ReceptionService.HELD;
    private static final String VISITS = """
            from petition_reception_visit v join petition_reception_day d on d.id = v.day_id
            where d.unit_id = :unit and d.held_on between :from and :to and %s
            """;

    private final ReceptionService days;
    private final ReceptionAccess access;
    private final ReadableVisits readable;
    private final Intake intake;
    private final ReceptionNotice notice;
    private final PetitionFigures figures;
    private final Parameters parameters;
    private final WorkingCalendar calendar;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    VisitBook(
            ReceptionService days,
            ReceptionAccess access,
            ReadableVisits readable,
            Intake intake,
            ReceptionNotice notice,
            PetitionFigures figures,
            Parameters parameters,
            WorkingCalendar calendar,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.days = days;
        this.access = access;
        this.readable = readable;
        this.intake = intake;
        this.notice = notice;
        this.figures = figures;
        this.parameters = parameters;
        this.calendar = calendar;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The visits of a day that the reader may know of, in the order in which people came, numbered without a gap. */
    @Transactional(readOnly = true)
    public List<Visit> visits(ReceptionDayId id) {
        days.open(id);
        ReadableVisits.Condition mayRead = readable.condition();
        return database.sql("""
                        select v.*, p.id petition_id, concat(p.number, '/', p.year) petition_label
                        from petition_reception_visit v left join petition p on p.visit_id = v.id
                        where v.day_id = :day and %s order by v.number
                        """.formatted(mayRead.sql()))
                .params(mayRead.parameters())
                .param("day", id.value())
                .query((row, before) -> visit(row, before + 1))
                .list();
    }

    /**
     * Writes down a visit, and enters the petition that arises from it.
     *
     * @return the petition, where there is one
     */
    public Optional<PetitionId> record(ReceptionDayId dayId, VisitEntry entry) {
        ReceptionDay day = days.kept(dayId);
        if (day.state() == ReceptionState.CANCELLED || day.heldOn().isAfter(today())) {
            throw new RuleViolationException("petition.reception.not-held");
        }
        List<Violation> violations = entry.violations();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        boolean named = !entry.kind().protectsSender();
        Sender visitor = entry.visitor();
        var keys = new GeneratedKeyHolder();
        // The day is locked first, so that two visits do not get one number.
        lock(dayId);
        database.sql("""
                        insert into petition_reception_visit (day_id, number, people, visitor_name, visitor_address,
                            visitor_phone, kind, content, answer, answer_due)
                        select :day, coalesce(max(number), 0) + 1, :people, :name, :address, :phone, :kind, :content, :answer, :due
                        from petition_reception_visit where day_id = :day
                        """)
                .param("day", dayId.value())
                .param("people", entry.people())
                .param("name", named ? visitor.name() : null)
                .param("address", named ? visitor.address() : null)
                .param("phone", named ? visitor.phone() : null)
                .param("kind", entry.kind().name())
                .param("content", entry.content())
                .param("answer", entry.answer())
                .param(
                        "due",
                        calendar.dueAfter(day.heldOn(), parameters.timeLimit(ANSWER, day.heldOn()))
                                .day())
                .update(keys);
        long visit = Objects.requireNonNull(keys.getKey()).longValue();
        Optional<PetitionId> petition =
                entry.becomesPetition() ? Optional.of(petition(day, entry, visit)) : Optional.empty();
        if (entry.isAboutSomebody()) {
            // Neither the state of the day nor a case nor the trail tells whom it is about that somebody came.
            petition.ifPresent(id -> audit.record("petition.record-visit", "petition:" + id, Map.of()));
            return petition;
        }
        database.sql("update petition_reception_day set state = 'HELD' where id = :id")
                .param("id", dayId.value())
                .update();
        ReceptionDay now = days.kept(dayId);
        if (now.owesNotice()) {
            notice.begin(now);
        }
        audit.record("petition.record-visit", "reception:" + dayId.value(), Map.of());
        return petition;
    }

    /** For people of a day whom no case tells. */
    public void beginNotice(ReceptionDayId id) {
        days.kept(id);
        lock(id);
        ReceptionDay day = days.kept(id);
        if (!day.owesNotice()) {
            throw new RuleViolationException(
                    day.visits() == 0 ? "petition.reception.nobody-came" : "petition.reception.has-case");
        }
        notice.begin(day);
    }

    private void lock(ReceptionDayId id) {
        database.sql("select id from petition_reception_day where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private PetitionId petition(ReceptionDay day, VisitEntry entry, long visit) {
        Sender visitor = entry.people() > 1
                ? new Sender(
                        SenderKind.GROUP,
                        entry.visitor().name(),
                        entry.visitor().address(),
                        entry.visitor().phone())
                : entry.visitor();
        return intake.register(
                day.unit(),
                new IntakeEntry(
                        Channel.RECEPTION,
                        day.heldOn(),
                        "",
                        visitor,
                        entry.kind(),
                        entry.content(),
                        "",
                        entry.subjectPerson(),
                        entry.subjectUnit(),
                        null,
                        null),
                visit);
    }

    /** The written answer to a visitor has gone out. */
    public void answered(ReceptionDayId dayId, long visit, LocalDate on) {
        days.kept(dayId);
        ReadableVisits.Condition mayRead = readable.condition();
        int changed = database.sql("update petition_reception_visit v set v.answered_on = :on"
                        + " where v.id = :id and v.day_id = :day and " + mayRead.sql())
                .params(mayRead.parameters())
                .param("on", on)
                .param("id", visit)
                .param("day", dayId.value())
                .update();
        if (changed == 0) {
            throw new NotFoundException("petition.reception.not-yours");
        }
        audit.record(
                "petition.answer-visit",
                aboutSomebody(visit).map(petition -> "petition:" + petition).orElse("reception:" + dayId.value()),
                Map.of());
    }

    /** The petition of a visit about somebody, of which the trail of the day is to tell nothing. */
    private Optional<PetitionId> aboutSomebody(long visit) {
        return database.sql("select p.id from petition p join petition_reception_visit v on v.id = p.visit_id"
                        + " where v.id = :visit and not (" + ReadableVisits.ABOUT_NOBODY + ")")
                .param("visit", visit)
                .query((row, number) -> new PetitionId(row.getLong(1)))
                .optional();
    }

    /** The numbers of a month: of visits and petitions those that the reader may see, petitions as they stood at its end. */
    @Transactional(readOnly = true)
    public ReceptionReport report(UnitId unit, YearMonth month) {
        access.requireReader(unit);
        ReadableVisits.Condition mayRead = readable.condition();
        Map<String, Object> period = new HashMap<>(mayRead.parameters());
        period.putAll(Map.of("unit", unit.value(), "from", month.atDay(1), "to", month.atEndOfMonth()));
        String held = DAYS.formatted(mayRead.sql());
        String visits = VISITS.formatted(mayRead.sql());
        List<PetitionFigure> petitions = figures.received(unit, month.atDay(1), month.atEndOfMonth());
        Map<PetitionKind, Integer> kinds = new EnumMap<>(PetitionKind.class);
        petitions.forEach(figure -> kinds.merge(figure.kind(), (int) figure.petitions(), Integer::sum));
        return new ReceptionReport(
                count(held + " and not extraordinary", period),
                count(held + " and extraordinary", period),
                count("select count(*) " + visits, period),
                count("select coalesce(sum(v.people), 0) " + visits, period),
                sum(petitions, figure -> figure.channel() == Channel.RECEPTION),
                sum(petitions, figure -> true),
                kinds,
                sum(petitions, figure -> figure.outcome() != null),
                sum(petitions, figure -> figure.outcome() == null),
                sum(petitions, figure -> LATE.contains(figure.answer())));
    }

    private static int sum(List<PetitionFigure> petitions, Predicate<PetitionFigure> counted) {
        return petitions.stream()
                .filter(counted)
                .mapToInt(figure -> (int) figure.petitions())
                .sum();
    }

    private int count(String sql, Map<String, Object> parameters) {
        return database.sql(sql).params(parameters).query(Integer.class).single();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        Long petition = row.getObject("petition_id", Long.class);
        return new Visit(
                row.getLong("id"),
                number,
                row.getInt("people"),
                row.getString("visitor_name"),
                PetitionKind.valueOf(row.getString("kind")),
                row.getString("content"),
                ReceptionService.text(row, "answer"),
                Objects.requireNonNull(row.getObject("answer_due", LocalDate.class)),
                row.getObject("answered_on", LocalDate.class),
                petition == null ? null : new PetitionId(petition),
                row.getString("petition_label"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
