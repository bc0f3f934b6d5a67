package vn.thongsuot.procedure.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormPrefill;
import vn.thongsuot.procedure.form.FormSchema;

/** With what a form opens. */
@Component
class StepAnswers {

    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final BallotValues ballotValues;
    private final OrganizationDirectory organization;
    private final FormExtensions extensions;

    StepAnswers(
            CaseJournal journal,
            CaseContexts contexts,
            BallotValues ballotValues,
            OrganizationDirectory organization,
            FormExtensions extensions) {
        this.journal = journal;
        this.contexts = contexts;
        this.ballotValues = ballotValues;
        this.organization = organization;
        this.extensions = extensions;
    }

    /** What was answered here before, when the case came back; else what the form takes from elsewhere. */
    Map<String, Object> initial(CaseFile file, WorkItem item, FormSchema form) {
        Map<String, Object> initial = new HashMap<>(FormPrefill.initial(form, source -> value(file, source)));
        journal.latestAnswers(file.id(), item.stepId(), item.instanceIndex()).ifPresent(initial::putAll);
        return initial;
    }

    private Optional<Object> value(CaseFile file, String source) {
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
