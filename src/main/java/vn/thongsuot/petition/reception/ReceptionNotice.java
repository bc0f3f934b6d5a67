package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ProcedureStarts;

/**
 * What the people received are told: the case in which the notice of conclusion is drawn up, issued and sent, begun with the first
 * visit so that its limit runs whether or not the office thinks of it. Called by actions, which ask for no right of their own.
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

    /** @param dayId locked by the caller, so that a day gets one case */
    void begin(ReceptionDay day) {
        if (day.caseId() != null) {
            return;
        }
        Map<String, Object> answers = new HashMap<>();
        answers.put("day", String.valueOf(day.id().value()));
        answers.put("heldOn", day.heldOn().toString());
        CaseId caseId = starts.getObject().begin(PROCEDURE, day.unit(), answers);
        database.sql("update petition_reception_day set case_id = :case where id = :id")
                .param("case", caseId.value())
                .param("id", day.id().value())
                .update();
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

    /** Whether another case tells the people of that day. */
    @Transactional(readOnly = true)
    public boolean isHandled(String id) {
        return database.sql("""
                        select count(*) from petition_reception_day
                        where id = :id and (case_id is not null or notice_on is not null)
                        """).param("id", id).query(Integer.class).single() > 0;
    }

    /**
     * What people came with, one a line: without names, of a denunciation only that there was one, and nothing of what is about somebody,
     * who may read the case.
     */
    @Transactional(readOnly = true)
    public String visits(Day day) {
        return database
                .sql("""
                        select v.people, v.content, coalesce(v.answer, '') answer,
                            v.kind in (:kept) or coalesce(p.kind in (:kept) or p.sender_sealed, false) kept,
                            concat(p.number, '/', p.year) petition
                        from petition_reception_visit v left join petition p on p.visit_id = v.id
                        where v.day_id = :day and %s order by v.number
                        """.formatted(ReadableVisits.ABOUT_NOBODY))
                .param("day", day.id())
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
        database.sql("""
                        update petition_reception_day set state = 'HELD', case_id = coalesce(case_id, :case),
                            conclusion = :conclusion, notice_number = :number, notice_on = :on
                        where id = :id
                        """)
                .param("case", Objects.requireNonNull(context.caseId()).value())
                .param("conclusion", conclusion)
                .param("number", number)
                .param("on", on)
                .param("id", day.id())
                .update();
        audit.record("petition.conclude-reception", "reception:" + day.id(), Map.of());
    }

    /** Everybody who has not been told otherwise; who denounces, or came about somebody, is told in the case of the petition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void informed(CaseContext context, LocalDate on) {
        Day day = require(context);
        database.sql("""
                        update petition_reception_visit v set v.answered_on = :on
                        where v.day_id = :day and v.answered_on is null and v.kind not in (:kept)
                            and not exists (select 1 from petition p where p.visit_id = v.id
                                and (p.kind in (:kept) or p.sender_sealed)) and %s
                        """.formatted(ReadableVisits.ABOUT_NOBODY))
                .param("on", on)
                .param("day", day.id())
                .param("kept", PetitionKind.protecting())
                .update();
        audit.record("petition.answer-visits", "reception:" + day.id(), Map.of());
    }

    private Day require(CaseContext context) {
        return find(context).orElseThrow(() -> new RuleViolationException("petition.reception.none"));
    }
}
