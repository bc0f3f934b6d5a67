package vn.thongsuot.procedure.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.ballot.Standing;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.Answers;
import vn.thongsuot.procedure.form.FormComponent;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;

/**
 * What the template of a document can take from the case: the subject, the units, every answer in words, dates, counts. Always
 * in Vietnamese, whoever looks at it.
 */
@Component
class TemplateData {

    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final CountedBallots ballots;
    private final OrganizationDirectory organization;
    private final FormExtensions extensions;

    TemplateData(
            CaseJournal journal,
            CaseContexts contexts,
            CountedBallots ballots,
            OrganizationDirectory organization,
            FormExtensions extensions) {
        this.journal = journal;
        this.contexts = contexts;
        this.ballots = ballots;
        this.organization = organization;
        this.extensions = extensions;
    }

    /**
     * @param stepId the step being done, with answers that are not handed in yet
     * @param counted the announced vote of that step, when it is not recorded yet
     */
    Map<String, @Nullable Object> of(
            CaseFile file, String stepId, Map<String, Object> answers, @Nullable BallotResult counted) {
        Procedure procedure = contexts.procedure(file);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        procedure.model().steps().values().forEach(step -> put(data, procedure, step.id(), step.form(), Map.of()));
        put(data, procedure, StartService.START, procedure.sheet().start().form(), Map.of());
        journal.submissions(file.id())
                .forEach(submission ->
                        put(data, procedure, submission.stepId(), submission.form(), submission.answers()));
        put(data, procedure, stepId, procedure.step(stepId).form(), answers);
        PersonId subject = file.subject();
        data.put(
                "subject",
                subject == null
                        ? null
                        : organization.person(subject).map(this::person).orElse(null));
        for (Level level : Level.values()) {
            data.put(level.name().toLowerCase(Locale.ROOT), null);
        }
        UnitSummary unit = contexts.of(file).unit();
        // A cell that is a grassroots organization itself has no grassroots committee above it.
        organization
                .lineage(unit.id())
                .forEach(above -> data.put(
                        above.kind() == UnitKind.GRASSROOTS_CELL
                                ? "cell"
                                : above.kind().level().name().toLowerCase(Locale.ROOT),
                        Map.of("name", above.name())));
        data.put("unit", Map.of("name", unit.name()));
        Map<String, @Nullable Object> dates = new LinkedHashMap<>();
        procedure.sheet().dates().keySet().forEach(name -> dates.put(name, null));
        dates.putAll(contexts.dates(file));
        data.put("dates", dates);
        Map<String, @Nullable Object> counts = counts(file, procedure);
        if (counted != null) {
            counts.put(stepId, count(counted));
        }
        data.put("ballots", counts);
        return data;
    }

    private Map<String, @Nullable Object> counts(CaseFile file, Procedure procedure) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        procedure.model().steps().values().stream()
                .filter(step -> step.ballot() != null)
                .forEach(step -> counts.put(step.id(), null));
        // A count that is not announced is not printed either.
        ballots.of(file.id()).stream()
                .filter(CountedBallot::announced)
                .forEach(ballot -> counts.put(ballot.stepId(), count(ballot.result())));
        return counts;
    }

    private void put(
            Map<String, @Nullable Object> data,
            Procedure procedure,
            String step,
            @Nullable String form,
            Map<String, Object> answers) {
        if (form != null) {
            data.put(step, words(procedure.form(form).components(), answers));
        }
    }

    /** Every question of a form, also those without an answer: a template may ask for them. */
    private Map<String, @Nullable Object> words(List<FormComponent> components, Map<String, ?> answers) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        for (FormField field : FormSchema.fieldsOf(components)) {
            Object answer = answers.get(field.key());
            words.put(field.key(), answer == null ? null : word(field, answer, answers));
        }
        return words;
    }

    private Object word(FormField field, Object answer, Map<String, ?> answers) {
        return switch (field) {
            case FormField.DateField date -> LocalDate.parse(answer.toString());
            case FormField.CheckBox box -> answer;
            case FormField.NumberField number -> new BigDecimal(answer.toString());
            case FormField.PersonField chosen -> chosen(extensions.picker(chosen.picker()), answer.toString());
            case FormField.CheckList list ->
                Answers.values(answers, list.key()).stream()
                        .map(value -> label(list, value))
                        .collect(Collectors.joining("; "));
            case FormField.Choice choice -> label(choice, answer);
            case FormField.DynamicList list ->
                Answers.rows(answers, list.key()).stream()
                        .map(row -> words(list.components(), row))
                        .toList();
            case FormField.TextField text -> answer;
            case FormField.TextArea area -> answer;
        };
    }

    private Object chosen(RecordPicker picker, String id) {
        return picker.ofPersons()
                ? organization
                        .person(new PersonId(Long.parseLong(id)))
                        .map(this::person)
                        .orElse(Map.of())
                : picker.label(id).orElse("");
    }

    private Map<String, Object> person(PersonSummary person) {
        return Map.of(
                "fullName", person.fullName(),
                "birthDate", person.birthDate(),
                "female", person.gender() == Gender.FEMALE,
                "ethnicity", person.ethnicity());
    }

    private static Map<String, Object> count(BallotResult result) {
        BallotCount count = result.count();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("members", count.members());
        words.put("present", count.present());
        words.put("base", result.base());
        words.put("inFavour", count.inFavour());
        words.put("against", count.against());
        words.put(
                "lines",
                result.lines().stream()
                        .map(line -> Map.of("name", line.option().label(), "votes", line.votes()))
                        .toList());
        words.put("chosen", names(result, Standing.CHOSEN));
        words.put("low", names(result, Standing.LOW));
        words.put("veryLow", names(result, Standing.VERY_LOW));
        return words;
    }

    private static List<Map<String, String>> names(BallotResult result, Standing standing) {
        return result.with(standing).stream()
                .map(line -> Map.of("name", line.option().label()))
                .toList();
    }

    private static String label(FormField.Choice field, Object value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(value.toString());
    }
}
