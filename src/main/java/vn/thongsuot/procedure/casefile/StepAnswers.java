package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormPrefill;
import vn.thongsuot.procedure.form.FormSchema;

/** With what a form opens. */
@Component
class StepAnswers {

    /** A field of the entry that a parallel instance stands for. */
    private static final String EACH = "each.";

    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final BallotValues ballotValues;
    private final OrganizationDirectory organization;
    private final FormExtensions extensions;
    private final CaseRecorder recorder;

    StepAnswers(
            CaseJournal journal,
            CaseContexts contexts,
            BallotValues ballotValues,
            OrganizationDirectory organization,
            FormExtensions extensions,
            CaseRecorder recorder) {
        this.journal = journal;
        this.contexts = contexts;
        this.ballotValues = ballotValues;
        this.organization = organization;
        this.extensions = extensions;
        this.recorder = recorder;
    }

    /**
     * What was answered here before, when the case came back; else what the form takes from elsewhere. What is only shown, or was
     * answered elsewhere since, comes from there: whoever sent something back wants to see what became of it.
     */
    Map<String, Object> initial(CaseFile file, WorkItem item, FormSchema form) {
        Map<String, Object> initial = new HashMap<>(FormPrefill.initial(form, source -> value(file, item, source)));
        Optional.of(item)
                .filter(WorkItem::takesUpAnswers)
                .flatMap(again -> journal.latest(file.id(), again.stepId(), again.instanceIndex()))
                .ifPresent(before -> before.answers().forEach((key, answer) -> {
                    if (!initial.containsKey(key) || !isRenewed(file, form, key, before.submission())) {
                        initial.put(key, answer);
                    }
                }));
        return initial;
    }

    /** What was typed before, with what is only shown as it is by now. */
    Map<String, Object> drafted(CaseFile file, WorkItem item, FormSchema form, Map<String, Object> typed) {
        Map<String, Object> drafted = new HashMap<>(typed);
        Map<String, Object> fresh = FormPrefill.initial(form, source -> value(file, item, source));
        form.fields().stream()
                .map(FormField::common)
                .filter(field -> field.readOnly() && field.prefill() != null)
                .map(FormField.Common::key)
                .forEach(key -> {
                    drafted.remove(key);
                    if (fresh.containsKey(key)) {
                        drafted.put(key, fresh.get(key));
                    }
                });
        return drafted;
    }

    private boolean isRenewed(CaseFile file, FormSchema form, String key, long before) {
        FormField.Common field = form.field(key).map(FormField::common).orElse(null);
        if (field == null || field.prefill() == null) {
            return false;
        }
        String[] source = field.prefill().split("\\.");
        return field.readOnly()
                || (source.length == 2
                        && journal.latest(file.id(), source[0], null)
                                .filter(latest -> latest.submission() > before)
                                .isPresent());
    }

    private Optional<Object> value(CaseFile file, WorkItem item, String source) {
        Integer instance = item.instanceIndex();
        if (source.startsWith(EACH)) {
            Procedure procedure = contexts.procedure(file);
            return instance == null
                    ? Optional.empty()
                    : recorder.instanceEntry(file.id(), procedure, procedure.step(item.stepId()), instance)
                            .map(entry -> entry.get(source.substring(EACH.length())));
        }
        if (source.startsWith("subject.")) {
            return Optional.ofNullable(file.subject())
                    .flatMap(organization::person)
                    .flatMap(person -> subject(person, source.substring("subject.".length())));
        }
        if (source.startsWith(FormExtensions.FACT)) {
            return extensions
                    .fact(source.substring(FormExtensions.FACT.length()))
                    .value(contexts.of(file));
        }
        if (source.startsWith("date:")) {
            return Optional.ofNullable(contexts.dates(file).get(source.substring(5)))
                    .map(Object::toString);
        }
        if (BallotValues.understands(source)) {
            return ballotValues.value(file, source);
        }
        if ("today".equals(source)) {
            return Optional.of(contexts.today().toString());
        }
        String[] parts = source.split("\\.");
        return parts.length == 2
                ? journal.latestAnswers(file.id(), parts[0], null).map(answers -> answers.get(parts[1]))
                : Optional.empty();
    }

    private static Optional<Object> subject(PersonSummary person, String property) {
        return switch (property) {
            case "fullName" -> Optional.of(person.fullName());
            case "birthDate" -> Optional.ofNullable(person.birthDate()).map(Object::toString);
            case "ethnicity" -> Optional.ofNullable(person.ethnicity());
            default -> Optional.empty();
        };
    }
}
