package vn.thongsuot.procedure.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.BallotForms;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/** What a ballot of a procedure means in a case today: its rule and the lines of its paper. */
@Component
class BallotSheets {

    private final Parameters parameters;
    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final ObjectProvider<BallotForms> forms;
    private final CountedBallots counted;
    private final Withdrawn withdrawn;
    private final OrganizationDirectory organization;

    BallotSheets(
            Parameters parameters,
            CaseJournal journal,
            CaseContexts contexts,
            CountedBallots counted,
            ObjectProvider<BallotForms> forms,
            Withdrawn withdrawn,
            OrganizationDirectory organization) {
        this.contexts = contexts;
        this.forms = forms;
        this.parameters = parameters;
        this.journal = journal;
        this.counted = counted;
        this.withdrawn = withdrawn;
        this.organization = organization;
    }

    BallotRule rule(CaseFile file, Procedure procedure, Ballot ballot, LocalDate today) {
        BallotKind kind = kind(ballot);
        boolean persons = ballot.candidates() != null;
        String otherwise = ballot.otherwise();
        return new BallotRule(
                kind,
                share(ballot.threshold(), today),
                base(ballot.base(), today),
                ballot.isSecret() ? BallotMethod.SECRET : BallotMethod.RAISED_CARD,
                ballot.quorum() == null ? null : share(ballot.quorum(), today),
                basis(ballot.threshold(), today),
                number(file, procedure, ballot.choices(), 1, today),
                number(file, procedure, ballot.places(), kind == BallotKind.NOMINATE ? 1 : 0, today),
                otherwise == null ? 0 : Integer.parseInt(otherwise.strip().substring("top ".length())),
                "head".equals(ballot.tie()),
                kind == BallotKind.APPROVE && !persons,
                ballot.severe() == null ? null : share(ballot.severe(), today));
    }

    List<BallotOption> options(CaseFile file, Procedure procedure, String key, Ballot ballot, LocalDate today) {
        if (kind(ballot) == BallotKind.FORMS) {
            return offered(file, ballot).stream()
                    .map(form -> new BallotOption(
                            form.form(),
                            procedure.label("ballot." + key + "." + form.form(), form.label()),
                            form.threshold() == null ? null : share(form.threshold(), today)))
                    .toList();
        }
        if (!ballot.questions().isEmpty()) {
            return ballot.questions().entrySet().stream()
                    .map(question -> BallotOption.of(
                            question.getKey(),
                            procedure.label("ballot." + key + "." + question.getKey(), question.getValue())))
                    .toList();
        }
        String candidates = ballot.candidates();
        if (candidates == null) {
            return kind(ballot) == BallotKind.APPROVE ? List.of(BallotOption.QUESTION) : List.of();
        }
        Set<String> gone = withdrawn.from(file.id(), ballot);
        return standing(file, procedure, candidates).stream()
                .filter(option -> !gone.contains(option.key()))
                .toList();
    }

    private List<BallotOption> standing(CaseFile file, Procedure procedure, String candidates) {
        if (candidates.startsWith(Ballot.BALLOT)) {
            return counted.latest(file.id(), candidates.substring(Ballot.BALLOT.length()))
                    .map(earlier -> earlier.result().goingOn().stream()
                            .map(line -> BallotOption.of(
                                    line.option().key(), line.option().label()))
                            .toList())
                    .orElse(List.of());
        }
        return ofField(file, procedure, candidates);
    }

    private List<Ballot.Form> offered(CaseFile file, Ballot ballot) {
        String rule = ballot.offered();
        if (rule == null) {
            return ballot.forms();
        }
        List<String> keys = forms.stream()
                .filter(known -> known.name().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing says which forms are offered as " + rule))
                .offered(
                        contexts.of(file),
                        ballot.forms().stream().map(Ballot.Form::form).toList());
        return ballot.forms().stream()
                .filter(form -> keys.contains(form.form()))
                .toList();
    }

    /** Keys of the people who stand in this vote no longer. */
    Set<String> withdrawn(CaseFile file, Ballot ballot) {
        return withdrawn.from(file.id(), ballot);
    }

    /** Somebody written in; empty when there is no such person. */
    Optional<BallotOption> writtenIn(String key) {
        return key.matches("\\d{1,18}") ? name(key).map(name -> BallotOption.of(key, name)) : Optional.empty();
    }

    private List<BallotOption> ofField(CaseFile file, Procedure procedure, String source) {
        Map<String, BallotOption> options = new LinkedHashMap<>();
        FormField field = field(procedure, source).orElse(null);
        for (Object value : values(answer(file, source))) {
            Object chosen = value;
            FormField asked = field;
            if (value instanceof Map<?, ?> row && field instanceof FormField.DynamicList group) {
                asked = group.components().stream()
                        .filter(FormField.class::isInstance)
                        .map(FormField.class::cast)
                        .filter(part -> row.get(part.key()) instanceof String)
                        .min((one, other) -> Boolean.compare(!isPerson(one), !isPerson(other)))
                        .orElse(null);
                chosen = asked == null ? null : row.get(asked.key());
            }
            if (chosen instanceof String key && !key.isBlank() && asked != null) {
                options.putIfAbsent(key, BallotOption.of(key, label(asked, key)));
            }
        }
        return List.copyOf(options.values());
    }

    private static boolean isPerson(FormField field) {
        return field instanceof FormField.PersonField;
    }

    private String label(FormField field, String key) {
        if (field instanceof FormField.Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.value().equals(key))
                    .map(FormField.Option::label)
                    .findFirst()
                    .orElse(key);
        }
        return isPerson(field) ? name(key).orElse(key) : key;
    }

    private Optional<String> name(String person) {
        return organization.person(new PersonId(Long.parseLong(person))).map(PersonSummary::fullName);
    }

    private static List<Object> values(@Nullable Object answer) {
        if (answer instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        return answer == null ? List.of() : List.of(answer);
    }

    private @Nullable Object answer(CaseFile file, String source) {
        String[] parts = source.split("\\.");
        return journal.latestAnswers(file.id(), parts[0], null)
                .map(answers -> answers.get(parts[1]))
                .orElse(null);
    }

    private static Optional<FormField> field(Procedure procedure, String source) {
        String[] parts = source.split("\\.");
        String form = StartService.START.equals(parts[0])
                ? procedure.sheet().start().form()
                : procedure.step(parts[0]).form();
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        return schema == null ? Optional.empty() : schema.field(parts[1]);
    }

    static BallotKind kind(Ballot ballot) {
        String kind = ballot.kind();
        return kind == null ? BallotKind.APPROVE : BallotKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    private Threshold share(String written, LocalDate today) {
        return isLiteral(written) ? Threshold.parse(written) : parameters.threshold(written, today);
    }

    private @Nullable String basis(String written, LocalDate today) {
        return isLiteral(written) ? null : parameters.require(written, today).legalBasis();
    }

    private static boolean isLiteral(String written) {
        return written.startsWith(">") || written.startsWith("≥");
    }

    private BallotBase base(@Nullable String written, LocalDate today) {
        if (written == null) {
            return BallotBase.ALL_MEMBERS;
        }
        return BallotBase.written(written).orElseGet(() -> {
            Parameter parameter = parameters.require(written, today);
            return BallotBase.written(parameter.value())
                    .orElseThrow(() -> new RuleViolationException("procedure.parameter.not-a-base"));
        });
    }

    /** A number, the value of a parameter, or what was answered in a field. */
    int number(CaseFile file, Procedure procedure, @Nullable String written, int otherwise, LocalDate today) {
        if (written == null) {
            return otherwise;
        }
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        String first = written.split("\\.")[0];
        if (StartService.START.equals(first) || procedure.model().steps().containsKey(first)) {
            Object answer = answer(file, written);
            return answer instanceof BigDecimal number
                    ? Math.max(1, number.intValue())
                    : answer == null ? otherwise : Math.max(1, new BigDecimal(Objects.toString(answer)).intValue());
        }
        return parameters.number(written, today);
    }
}
