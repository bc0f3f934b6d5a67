package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.form.Answers;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.sealing.SealOwner;
import vn.thongsuot.sealing.SealedCompartment;
import vn.thongsuot.sealing.SealedId;

/**
 * Parts the answers to sealed fields from the others before anything is stored. They lie in the compartment, one sealed thing for each
 * draft and each step handed in; every other place sees the rest only, as if the fields did not exist.
 */
@Component
class SealedAnswers {

    private final SealedCompartment compartment;
    private final JdbcClient database;

    SealedAnswers(SealedCompartment compartment, JdbcClient database) {
        this.compartment = compartment;
        this.database = database;
    }

    /** What may lie in the clear, and what may not. */
    record Parts(Map<String, Object> open, Map<String, Object> sealed) {}

    static Parts split(@Nullable FormSchema form, Map<String, Object> answers) {
        Set<String> keys = form == null ? Set.of() : sealedKeys(form);
        if (keys.isEmpty()) {
            return new Parts(answers, Map.of());
        }
        Map<String, Object> open = new LinkedHashMap<>(answers);
        Map<String, Object> sealed = new LinkedHashMap<>();
        for (String key : keys) {
            Object answer = open.remove(key);
            if (!isEmpty(answer)) {
                sealed.put(key, answer);
            }
        }
        return new Parts(open, sealed);
    }

    static Set<String> sealedKeys(FormSchema form) {
        Set<String> keys = new HashSet<>();
        form.fields().stream()
                .filter(field -> field.common().sealed())
                .map(FormField::key)
                .forEach(keys::add);
        return keys;
    }

    static SealOwner owner(CaseId caseId) {
        return SealOwner.of("case", caseId.value());
    }

    /** Keeps what was sealed of a step, or with {@code null} of the start form, that was just handed in. */
    void keep(CaseId caseId, @Nullable WorkItem item, Map<String, Object> sealed) {
        if (sealed.isEmpty()) {
            return;
        }
        SealedId id = compartment.seal(owner(caseId), Answers.toJson(sealed));
        database.sql("update procedure_submission set sealed_item = :sealed where case_id = :caseId and "
                        + (item == null ? "step_id = 'start' and :item is null" : "work_item_id = :item"))
                .param("sealed", id.value())
                .param("caseId", caseId.value())
                .param("item", item == null ? null : item.id().value())
                .update();
    }

    /** The draft's part; typed over and over, it keeps its place. */
    void keepDraft(CaseId caseId, WorkItemId item, PersonId person, Map<String, Object> sealed) {
        Optional<SealedId> before = ofDraft(item, person);
        if (before.isPresent()) {
            compartment.replace(before.get(), Answers.toJson(sealed));
        } else if (!sealed.isEmpty()) {
            SealedId id = compartment.seal(owner(caseId), Answers.toJson(sealed));
            database.sql("update procedure_draft set sealed_item = :sealed"
                            + " where work_item_id = :item and person_id = :person")
                    .param("sealed", id.value())
                    .param("item", item.value())
                    .param("person", person.value())
                    .update();
        }
    }

    void dropDrafts(WorkItemId item) {
        database.sql("select sealed_item from procedure_draft where work_item_id = :item and sealed_item is not null")
                .param("item", item.value())
                .query(Long.class)
                .list()
                .forEach(id -> compartment.erase(new SealedId(id)));
    }

    /** What the signed-in person has typed into sealed fields of a step and not yet handed in. */
    Map<String, Object> ownDraft(WorkItemId item, PersonId person) {
        return ofDraft(item, person)
                .flatMap(compartment::readOwn)
                .map(Answers::fromJson)
                .orElse(Map.of());
    }

    /** What the signed-in person had handed in here before the case came back; nothing when it was somebody else. */
    Map<String, Object> own(CaseFile file, WorkItem item) {
        return before(file, item)
                .flatMap(compartment::readOwn)
                .map(Answers::fromJson)
                .orElse(Map.of());
    }

    /** The sealed fields of a step that keep what is there when they are left empty. */
    Set<String> kept(CaseFile file, WorkItem item, FormSchema form) {
        return carried(file, item, form).keySet();
    }

    /** What was typed, with what is kept where nothing was typed. Read for the check and for sealing again, by nobody. */
    Map<String, Object> complete(CaseFile file, WorkItem item, FormSchema form, Map<String, Object> typed) {
        if (sealedKeys(form).isEmpty()) {
            return typed;
        }
        Map<String, Object> complete = new HashMap<>(typed);
        carried(file, item, form).forEach((key, value) -> {
            if (isEmpty(complete.get(key))) {
                complete.put(key, value);
            }
        });
        return complete;
    }

    /**
     * What others have sealed at this step before, and what a field takes over from a sealed field of an earlier step. The own
     * earlier words are on the screen; left empty there, they are meant to go.
     */
    private Map<String, Object> carried(CaseFile file, WorkItem item, FormSchema form) {
        Map<String, Object> carried = new HashMap<>();
        Set<String> keys = sealedKeys(form);
        if (keys.isEmpty()) {
            return carried;
        }
        Optional<SealedId> before = before(file, item);
        if (before.isPresent()) {
            if (compartment.readOwn(before.get()).isEmpty()) {
                read(before.get()).ifPresent(carried::putAll);
            }
            carried.keySet().retainAll(keys);
            return carried;
        }
        for (FormField field : form.fields()) {
            String prefill = field.common().prefill();
            String[] source = prefill == null ? new String[0] : prefill.split("\\.");
            if (field.common().sealed() && source.length == 2) {
                latest(file.id(), source[0], null)
                        .flatMap(this::read)
                        .map(answers -> answers.get(source[1]))
                        .ifPresent(value -> carried.put(field.key(), value));
            }
        }
        return carried;
    }

    /** The sealed part of something handed in. */
    Optional<SealedId> ofSubmission(CaseId caseId, long submission) {
        return database.sql("select sealed_item from procedure_submission"
                        + " where id = :id and case_id = :caseId and sealed_item is not null")
                .param("id", submission)
                .param("caseId", caseId.value())
                .query(Long.class)
                .optional()
                .map(SealedId::new);
    }

    /** Which of the things handed in have a sealed part. */
    Set<Long> submissions(CaseId caseId) {
        return new HashSet<>(
                database.sql("select id from procedure_submission where case_id = :caseId and sealed_item is not null")
                        .param("caseId", caseId.value())
                        .query(Long.class)
                        .list());
    }

    private Optional<SealedId> before(CaseFile file, WorkItem item) {
        return item.takesUpAnswers() ? latest(file.id(), item.stepId(), item.instanceIndex()) : Optional.empty();
    }

    private Optional<SealedId> latest(CaseId caseId, String stepId, @Nullable Integer instance) {
        return database.sql("""
                        select sealed_item from procedure_submission
                        where case_id = :caseId and step_id = :step and (:instance is null or instance_index = :instance)
                        order by id desc limit 1
                        """)
                .param("caseId", caseId.value())
                .param("step", stepId)
                .param("instance", instance)
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(id -> id != 0)
                .map(SealedId::new);
    }

    private Optional<SealedId> ofDraft(WorkItemId item, PersonId person) {
        return database.sql("select sealed_item from procedure_draft"
                        + " where work_item_id = :item and person_id = :person and sealed_item is not null")
                .param("item", item.value())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(SealedId::new);
    }

    private Optional<Map<String, Object>> read(SealedId id) {
        return compartment.use(id, Answers::fromJson);
    }

    private static boolean isEmpty(@Nullable Object answer) {
        return answer == null
                || answer.toString().isBlank()
                || (answer instanceof List<?> rows && rows.isEmpty())
                || Boolean.FALSE.equals(answer);
    }
}
