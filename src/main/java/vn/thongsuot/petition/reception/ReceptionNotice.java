package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.ReadableVisits;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseEnded;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ProcedureStarts;

/**
 * What the people received are told: the case in which the notice of conclusion is drawn up, issued and sent, begun with the first
 * visit so that its limit runs whether or not the office thinks of it. Whoever is written down once the notice has gone out is told by
 * another one, in another case. Called by actions, which ask for no right of their own.
 */
@Service
@Transactional
public class ReceptionNotice {

    private static final String PROCEDURE = "citizen-reception";
    private static final String SELECT =
            "select id, date_format(held_on, '%d/%m/%Y'), host_name from petition_reception_day d";

    private final ObjectProvider<ProcedureStarts> starts;
    private final JdbcClient database;
    private final AuditTrail audit;

    ReceptionNotice(ObjectProvider<ProcedureStarts> starts, JdbcClient database, AuditTrail audit) {
        this.starts = starts;
        this.database = database;
        this.audit = audit;
    }

    /** The day a case is about. */
    public record Day(long id, String date, String host) {}

    /** @param day locked by the caller, so that its visits get one case */
    void begin(ReceptionDay day) {
        CaseId caseId = collecting(day.id()).orElseGet(() -> start(day));
        database.sql("update petition_reception_day set case_id = :case where id = :id")
                .param("case", caseId.value())
                .param("id", day.id().value())
                .update();
        assign(day.id().value(), caseId);
    }

    private CaseId start(ReceptionDay day) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("day", String.valueOf(day.id().value()));
        answers.put("heldOn", day.heldOn().toString());
        return starts.getObject().begin(PROCEDURE, day.unit(), answers);
    }

    /** The case of the day whose notice has not gone out. */
    private Optional<CaseId> collecting(ReceptionDayId day) {
        return database.sql("""
                        select d.case_id from petition_reception_day d where d.id = :id and d.case_id is not null
                        and not exists (select 1 from petition_reception_notice n where n.day_id = d.id and n.case_id = d.case_id)
                        """)
                .param("id", day.value())
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional();
    }

    private void assign(long day, CaseId caseId) {
        database.sql(
                        "update petition_reception_visit v set v.case_id = :case where v.day_id = :day and v.case_id is null and "
                                + ReadableVisits.ABOUT_NOBODY)
                .param("case", caseId.value())
                .param("day", day)
                .update();
    }

    /** Whom a case was to tell that ended before its notice, another one tells. */
    @EventListener
    void on(CaseEnded ended) {
        if (!PROCEDURE.equals(ended.procedure())) {
            return;
        }
        for (String table : List.of("petition_reception_visit", "petition_reception_day")) {
            database.sql("update " + table + " set case_id = null where case_id = :case"
                            + " and not exists (select 1 from petition_reception_notice n where n.case_id = :case)")
                    .param("case", ended.caseId().value())
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public Optional<Day> find(CaseContext context) {
        return find(context.unit().id(), String.valueOf(context.start().get("day")));
    }

    /** Days of the unit with visits and without a notice, the newest first. */
    @Transactional(readOnly = true)
    public List<Day> waiting(UnitId unit) {
        return database.sql(SELECT + " where unit_id = :unit and state = 'HELD' and " + ReceptionService.OWES_NOTICE
                        + " order by held_on desc, id desc")
                .param("unit", unit.value())
                .query((row, number) -> new Day(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Day> find(UnitId unit, String id) {
        return database.sql(SELECT + " where unit_id = :unit and id = :id")
                .param("unit", unit.value())
                .param("id", id)
                .query((row, number) -> new Day(row.getLong(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The day as it is written; it gets into titles of cases and tells nothing else. */
    @Transactional(readOnly = true)
    public Optional<String> label(String id) {
        return database.sql("select date_format(held_on, '%d/%m/%Y') from petition_reception_day where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Whether everybody of that day is told, or is being told, in another case. */
    @Transactional(readOnly = true)
    public boolean isHandled(String id) {
        return database.sql("select count(*) from petition_reception_day d where d.id = :id and not "
                                + ReceptionService.OWES_NOTICE)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * What people came with, one a line: without names, of a denunciation only that there was one, and nothing of what is about somebody,
     * who may read the case.
     */
    @Transactional(readOnly = true)
    public Optional<String> visits(CaseContext context) {
        return find(context).map(day -> visits(day, context.caseId()));
    }

    private String visits(Day day, @Nullable CaseId caseId) {
        return database
                .sql("""
                        select v.people, v.content, coalesce(v.answer, '') answer,
                            v.kind in (:kept) or coalesce(p.kind in (:kept) or p.sender_sealed, false) kept,
                            concat(p.number, '/', p.year) petition
                        from petition_reception_visit v left join petition p on p.visit_id = v.id
                        where v.day_id = :day and (v.case_id = :case or v.case_id is null) and %s order by v.number
                        """.formatted(ReadableVisits.ABOUT_NOBODY))
                .param("day", day.id())
                .param("case", caseId == null ? 0 : caseId.value())
                .param("kept", PetitionKind.protecting())
                .query((row, before) -> line(
                        before + 1,
                        row.getInt("people"),
                        row.getBoolean("kept"),
                        row.getString("content"),
                        row.getString("answer"),
                        Objects.requireNonNullElse(row.getString("petition"), "")))
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static String line(int number, int people, boolean kept, String content, String answer, String petition) {
        var line = new StringBuilder(Texts.t(
                "petition.reception.fact.visit",
                number,
                people,
                kept ? Texts.t("petition.reception.fact.kept") : content));
        if (!kept && !answer.isBlank()) {
            line.append(' ').append(Texts.t("petition.reception.told", answer));
        }
        if (!petition.isEmpty()) {
            line.append(' ').append(Texts.t("petition.reception.fact.petition", petition));
        }
        return line.toString();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void conclude(CaseContext context, String conclusion, String number, LocalDate on) {
        Day day = require(context);
        CaseId caseId = Objects.requireNonNull(context.caseId());
        database.sql(
                        "update petition_reception_day set state = 'HELD', case_id = coalesce(case_id, :case) where id = :id")
                .param("case", caseId.value())
                .param("id", day.id())
                .update();
        assign(day.id(), caseId);
        database.sql("""
                        insert into petition_reception_notice (day_id, case_id, number, issued_on, conclusion)
                        values (:day, :case, :number, :on, :conclusion)
                        """)
                .param("day", day.id())
                .param("case", caseId.value())
                .param("number", number)
                .param("on", on)
                .param("conclusion", conclusion)
                .update();
        audit.record("petition.conclude-reception", "reception:" + day.id(), Map.of());
    }

    /** Everybody whom the case tells and who has not been told otherwise; who denounces, or came about somebody, is told in the case of the petition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void informed(CaseContext context, LocalDate on) {
        Day day = require(context);
        database.sql("""
                        update petition_reception_visit v set v.answered_on = :on
                        where v.day_id = :day and v.case_id = :case and v.answered_on is null and v.kind not in (:kept)
                            and not exists (select 1 from petition p where p.visit_id = v.id
                                and (p.kind in (:kept) or p.sender_sealed)) and %s
                        """.formatted(ReadableVisits.ABOUT_NOBODY))
                .param("on", on)
                .param("day", day.id())
                .param("case", Objects.requireNonNull(context.caseId()).value())
                .param("kept", PetitionKind.protecting())
                .update();
        audit.record("petition.answer-visits", "reception:" + day.id(), Map.of());
    }

    private Day require(CaseContext context) {
        return find(context).orElseThrow(() -> new RuleViolationException("petition.reception.none"));
    }
}
