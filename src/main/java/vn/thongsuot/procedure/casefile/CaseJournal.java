package vn.thongsuot.procedure.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.form.Answers;

/** The rows of a case that are only ever added: answers, events, dates, path, participants. */
@Component
class CaseJournal {

    private static final int MOST_DETAIL = 2000;

    private final JdbcClient database;
    private final Clock clock;

    CaseJournal(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was handed in with a step; {@code workItem} is {@code null} for the start form. */
    record Submission(
            long id,
            @Nullable WorkItemId workItem,
            String stepId,
            @Nullable Integer instance,
            @Nullable String form,
            @Nullable String outcome,
            @Nullable String outcomeLabel,
            @Nullable String reason,
            @Nullable String returnTo,
            Map<String, Object> answers,
            PersonId submittedBy,
            @Nullable PersonId onBehalfOf,
            Instant submittedAt) {}

    void submit(
            CaseId caseId,
            @Nullable WorkItem item,
            String stepId,
            @Nullable String form,
            @Nullable String outcome,
            @Nullable String outcomeLabel,
            @Nullable String reason,
            @Nullable String returnTo,
            Map<String, Object> answers,
            PersonId by,
            @Nullable PersonId onBehalfOf) {
        database.sql("""
                        insert into procedure_submission (case_id, work_item_id, step_id, instance_index, form, outcome,
                            outcome_label, reason, return_to, answers, submitted_by, on_behalf_of, submitted_at)
                        values (:caseId, :item, :step, :instance, :form, :outcome, :label, :reason, :returnTo, :answers,
                            :by, :onBehalfOf, :at)
                        """)
                .param("caseId", caseId.value())
                .param("item", item == null ? null : item.id().value())
                .param("step", stepId)
                .param("instance", item == null ? null : item.instanceIndex())
                .param("form", form)
                .param("outcome", outcome)
                .param("label", outcomeLabel)
                .param("reason", reason)
                .param("returnTo", returnTo)
                .param("answers", Answers.toJson(answers))
                .param("by", by.value())
                .param("onBehalfOf", onBehalfOf == null ? null : onBehalfOf.value())
                .param("at", now())
                .update();
    }

    /** All submissions of a case, oldest first. */
    List<Submission> submissions(CaseId caseId) {
        return database.sql("select * from procedure_submission where case_id = :caseId order by id")
                .param("caseId", caseId.value())
                .query((row, number) -> {
                    long item = row.getLong("work_item_id");
                    WorkItemId workItem = row.wasNull() ? null : new WorkItemId(item);
                    long absent = row.getLong("on_behalf_of");
                    PersonId onBehalfOf = row.wasNull() ? null : new PersonId(absent);
                    return new Submission(
                            row.getLong("id"),
                            workItem,
                            row.getString("step_id"),
                            row.getObject("instance_index", Integer.class),
                            row.getString("form"),
                            row.getString("outcome"),
                            row.getString("outcome_label"),
                            row.getString("reason"),
                            row.getString("return_to"),
                            Answers.fromJson(row.getString("answers")),
                            new PersonId(row.getLong("submitted_by")),
                            onBehalfOf,
                            row.getTimestamp("submitted_at").toInstant());
                })
                .list();
    }

    /** The latest answers given at a step; the start form is the step {@code start}. */
    Optional<Map<String, Object>> latestAnswers(CaseId caseId, String stepId, @Nullable Integer instance) {
        return latest(caseId, stepId, instance).map(Latest::answers);
    }

    /** @param submission grows with time, so that two of a case can be compared */
    record Latest(long submission, Map<String, Object> answers) {}

    Optional<Latest> latest(CaseId caseId, String stepId, @Nullable Integer instance) {
        return database.sql("""
                        select id, answers from procedure_submission
                        where case_id = :caseId and step_id = :step and (:instance is null or instance_index = :instance)
                        order by id desc limit 1
                        """)
                .param("caseId", caseId.value())
                .param("step", stepId)
                .param("instance", instance)
                .query((row, number) -> new Latest(row.getLong("id"), Answers.fromJson(row.getString("answers"))))
                .optional();
    }

    void event(
            CaseId caseId,
            CaseEventKind kind,
            @Nullable String stepId,
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable String detail) {
        event(caseId, kind, stepId, person, personName, null, null, detail);
    }

    /** Of what a person does in place of another. */
    void event(
            CaseId caseId,
            CaseEventKind kind,
            @Nullable String stepId,
            @Nullable PersonId person,
            @Nullable String personName,
            @Nullable PersonId onBehalfOf,
            @Nullable String onBehalfOfName,
            @Nullable String detail) {
        database.sql("""
                        insert into procedure_case_event (case_id, kind, step_id, person_id, person_name, on_behalf_of,
                            on_behalf_of_name, detail, happened_at)
                        values (:caseId, :kind, :step, :person, :name, :onBehalfOf, :onBehalfOfName, :detail, :at)
                        """)
                .param("caseId", caseId.value())
                .param("kind", kind.name())
                .param("step", stepId)
                .param("person", person == null ? null : person.value())
                .param("name", personName)
                .param("onBehalfOf", onBehalfOf == null ? null : onBehalfOf.value())
                .param("onBehalfOfName", onBehalfOfName)
                .param("detail", detail == null ? null : detail.substring(0, Math.min(detail.length(), MOST_DETAIL)))
                .param("at", now())
                .update();
    }

    List<CaseEvent> events(CaseId caseId) {
        return database.sql("select * from procedure_case_event where case_id = :caseId order by id desc limit 500")
                .param("caseId", caseId.value())
                .query(CaseJournal::event)
                .list();
    }

    /** Who gave the step to whom, and why. */
    @Nullable
    CaseEvent lastHandingOver(CaseId caseId, String stepId) {
        return database.sql("""
                        select * from procedure_case_event where case_id = :caseId and step_id = :step and kind = :kind
                        order by id desc limit 1
                        """)
                .param("caseId", caseId.value())
                .param("step", stepId)
                .param("kind", CaseEventKind.REASSIGNED.name())
                .query(CaseJournal::event)
                .optional()
                .orElse(null);
    }

    /** Somebody whose turn it is has looked at the step. */
    void opened(WorkItemId item) {
        database.sql("update procedure_work_item set opened_at = :at where id = :id and opened_at is null")
                .param("at", now())
                .param("id", item.value())
                .update();
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                CaseEventKind.valueOf(row.getString("kind")),
                row.getString("step_id"),
                row.getObject("person_id") == null ? null : new PersonId(row.getLong("person_id")),
                row.getString("person_name"),
                row.getString("on_behalf_of_name"),
                row.getString("detail"),
                row.getTimestamp("happened_at").toInstant());
    }

    void setDate(CaseId caseId, String name, LocalDate day) {
        setDate(caseId, name, day, null);
    }

    /** @param document from which the date comes */
    void setDate(CaseId caseId, String name, LocalDate day, @Nullable DocumentId document) {
        database.sql("""
                        insert into procedure_case_date (case_id, name, day, document_id)
                        values (:caseId, :name, :day, :document)
                        on duplicate key update day = :day, document_id = :document
                        """)
                .param("document", document == null ? null : document.value())
                .param("caseId", caseId.value())
                .param("name", name)
                .param("day", day)
                .update();
    }

    Map<String, LocalDate> dates(CaseId caseId) {
        Map<String, LocalDate> dates = new HashMap<>();
        database.sql("select name, day from procedure_case_date where case_id = :caseId")
                .param("caseId", caseId.value())
                .query((row, number) ->
                        dates.put(row.getString("name"), Objects.requireNonNull(row.getObject("day", LocalDate.class))))
                .list();
        return dates;
    }

    void passed(CaseId caseId, String elementId) {
        database.sql("insert into procedure_case_path (case_id, element_id) values (:caseId, :element)")
                .param("caseId", caseId.value())
                .param("element", elementId)
                .update();
    }

    /** Every element the case has come to, in order and as often as it did. */
    List<String> way(CaseId caseId) {
        return database.sql("select element_id from procedure_case_path where case_id = :caseId order by id")
                .param("caseId", caseId.value())
                .query(String.class)
                .list();
    }

    void takesPart(CaseId caseId, PersonId person) {
        database.sql("insert ignore into procedure_participant (case_id, person_id) values (:caseId, :person)")
                .param("caseId", caseId.value())
                .param("person", person.value())
                .update();
    }

    void mayBeSeenBy(CaseId caseId, String candidateKey) {
        database.sql("insert ignore into procedure_case_access (candidate_key, case_id) values (:key, :caseId)")
                .param("key", candidateKey)
                .param("caseId", caseId.value())
                .update();
    }

    void guardedBy(CaseId caseId, String candidateKey) {
        database.sql("insert ignore into procedure_case_guard (candidate_key, case_id) values (:key, :caseId)")
                .param("key", candidateKey)
                .param("caseId", caseId.value())
                .update();
    }

    boolean wasTold(CaseId caseId, String candidateKey) {
        return database.sql("""
                        select count(*) from procedure_deadline_notice where case_id = :caseId and candidate_key = :key
                        """)
                        .param("caseId", caseId.value())
                        .param("key", candidateKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void noLongerSeenBy(CaseId caseId, String candidateKey) {
        database.sql("delete from procedure_case_access where candidate_key = :key and case_id = :caseId")
                .param("key", candidateKey)
                .param("caseId", caseId.value())
                .update();
    }

    void saveDraft(WorkItemId item, PersonId person, Map<String, Object> answers) {
        database.sql("""
                        insert into procedure_draft (work_item_id, person_id, answers, saved_at)
                        values (:item, :person, :answers, :at)
                        on duplicate key update answers = :answers, saved_at = :at
                        """)
                .param("item", item.value())
                .param("person", person.value())
                .param("answers", Answers.toJson(answers))
                .param("at", now())
                .update();
    }

    Optional<Map<String, Object>> draft(WorkItemId item, PersonId person) {
        return database.sql("select answers from procedure_draft where work_item_id = :item and person_id = :person")
                .param("item", item.value())
                .param("person", person.value())
                .query(String.class)
                .optional()
                .map(Answers::fromJson);
    }

    void dropDrafts(WorkItemId item) {
        database.sql("delete from procedure_draft where work_item_id = :item")
                .param("item", item.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
