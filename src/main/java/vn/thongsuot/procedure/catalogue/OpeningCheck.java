package vn.thongsuot.procedure.catalogue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Level;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormField.Option;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;

/**
 * Whether a service task that begins another case names a procedure there is, gives its start form all that it asks for, and nothing
 * that does not fit. The other procedure is taken as its folder has it, so that two that change together are checked together.
 */
@Component
class OpeningCheck {

    static final String ACTION = "case.open";

    private static final String ANSWER = "answer.";
    private static final String DATE = "date:";
    private static final String UNIT_LEVEL = "unitLevel";

    private final ProcedureParser parser;
    private final ProcedureEngine engine;
    private final FormExtensions extensions;
    private final Path root;

    OpeningCheck(
            ProcedureParser parser,
            ProcedureEngine engine,
            FormExtensions extensions,
            @Value("${thongsuot.procedures.directory:bpmn}") Path root) {
        this.parser = parser;
        this.engine = engine;
        this.extensions = extensions;
        this.root = root;
    }

    void check(Procedure procedure, ActionTask task, List<ModelFault> faults) {
        String written = task.inputs().get("procedure");
        if (!ACTION.equals(task.action()) || written == null) {
            return;
        }
        String key = literal(written);
        if (key == null) {
            faults.add(new ModelFault(task.id(), "procedure.fault.open-literal"));
            return;
        }
        Optional<Procedure> found = key.equals(procedure.key()) ? Optional.of(procedure) : find(key);
        if (found.isEmpty()) {
            faults.add(new ModelFault(task.id(), "procedure.fault.open-unknown", key, String.join(", ", known())));
            return;
        }
        Procedure opened = found.get();
        if (level(opened).compareTo(level(procedure)) > 0 && !task.inputs().containsKey("unit")) {
            faults.add(new ModelFault(
                    task.id(),
                    "procedure.fault.open-unit",
                    key,
                    opened.sheet().start().unit()));
        }
        String form = opened.sheet().start().form();
        task.inputs().forEach((name, source) -> {
            if (name.startsWith(ANSWER)) {
                String field = name.substring(ANSWER.length());
                ProcedureCheck.field(opened, form, field)
                        .ifPresentOrElse(
                                target -> fits(procedure, task, name, source, target, faults),
                                () -> faults.add(ProcedureCheck.unknown(
                                        task.id(), name, field, ProcedureCheck.fields(opened, form))));
            }
        });
        ProcedureCheck.fields(opened, form).stream()
                .filter(field -> !task.inputs().containsKey(ANSWER + field))
                .filter(field -> ProcedureCheck.field(opened, form, field)
                        .filter(asked -> asked.common().required() && asked.hide() == null)
                        .isPresent())
                .sorted()
                .forEach(field -> faults.add(new ModelFault(task.id(), "procedure.fault.open-missing", field, key)));
    }

    private Optional<Procedure> find(String key) {
        if (Files.isDirectory(root.resolve(key))) {
            Optional<Procedure> folder = ProcedureFolder.readAll(root).stream()
                    .filter(candidate -> candidate.key().equals(key))
                    .findFirst()
                    .flatMap(this::parsed);
            if (folder.isPresent()) {
                return folder;
            }
        }
        return engine.latestVersion(key)
                .map(version -> parser.parse(
                        key, version.definitionId(), version.version(), engine.resources(version.deploymentId())));
    }

    /** A folder that cannot be read is told of where it is checked itself. */
    private Optional<Procedure> parsed(ProcedureFolder folder) {
        try {
            return Optional.of(parser.parse(folder.key(), folder.key(), 0, folder.files()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private Set<String> known() {
        return ProcedureFolder.readAll(root).stream()
                .map(ProcedureFolder::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void fits(
            Procedure procedure,
            ActionTask task,
            String name,
            String written,
            FormField target,
            List<ModelFault> faults) {
        String literal = literal(written);
        if (literal != null) {
            if (!takes(target, literal)) {
                faults.add(wrong(task, name, written, target));
            }
            return;
        }
        for (String alternative : written.split("\\|")) {
            source(procedure, task, name, alternative.strip(), target, faults);
        }
    }

    private void source(
            Procedure procedure,
            ActionTask task,
            String name,
            String source,
            FormField target,
            List<ModelFault> faults) {
        boolean fits;
        if (source.startsWith(DATE)) {
            ProcedureCheck.among(
                    task.id(),
                    name,
                    source.substring(DATE.length()),
                    procedure.sheet().dates().keySet(),
                    faults);
            fits = target instanceof FormField.DateField || isText(target);
        } else if (DocumentCheck.isSource(source)) {
            DocumentCheck.checkSource(procedure, task.id(), name, source, faults);
            fits = source.endsWith(".date") ? target instanceof FormField.DateField : isText(target);
        } else if (source.startsWith(ProcedureSheet.Ballot.BALLOT)) {
            BallotCheck.source(task.id(), name, procedure.sheet(), source, faults);
            fits = isText(target) || isPerson(target) || target instanceof FormField.NumberField;
        } else if (FlagSource.isFlag(source)) {
            fits = takesFlag(procedure, FlagSource.flagOf(source), target);
        } else {
            Optional<FormField> field = field(procedure, task, name, source, faults);
            if (field.isEmpty()) {
                return;
            }
            fits = carries(field.get(), target);
        }
        if (!fits) {
            faults.add(wrong(task, name, source, target));
        }
    }

    /** A flag is one word. Of {@code unitLevel} it is known which; of the others the start form finds out. */
    private static boolean takesFlag(Procedure procedure, String flag, FormField target) {
        if (!(target instanceof FormField.Choice choice) || target instanceof FormField.CheckList) {
            return isText(target);
        }
        return !UNIT_LEVEL.equals(flag)
                || (procedure.sheet().start().belongs().isEmpty()
                        && values(choice).containsAll(procedure.sheet().start().levels()));
    }

    private static Optional<FormField> field(
            Procedure procedure, ActionTask task, String name, String source, List<ModelFault> faults) {
        String[] parts = source.split("\\.");
        if (parts.length != 2) {
            faults.add(new ModelFault(task.id(), "procedure.fault.input-source", name, source));
            return Optional.empty();
        }
        String form = procedure.sheet().start().form();
        if (!"start".equals(parts[0])) {
            Step step = procedure.model().steps().get(parts[0]);
            if (step == null) {
                faults.add(ProcedureCheck.unknown(
                        task.id(), name, parts[0], procedure.model().steps().keySet()));
                return Optional.empty();
            }
            form = step.form();
        }
        Optional<FormField> field = ProcedureCheck.field(procedure, form, parts[1]);
        if (field.isEmpty()) {
            faults.add(ProcedureCheck.unknown(task.id(), name, parts[1], ProcedureCheck.fields(procedure, form)));
        }
        return field;
    }

    /** Whether every answer to the one question is an answer to the other. */
    private boolean carries(FormField source, FormField target) {
        return switch (source) {
            case FormField.TextField text -> isText(target);
            case FormField.TextArea text -> target instanceof FormField.TextArea;
            case FormField.NumberField number -> target instanceof FormField.NumberField || isText(target);
            case FormField.DateField date -> target instanceof FormField.DateField;
            case FormField.CheckBox box -> target instanceof FormField.CheckBox;
            case FormField.CheckList list ->
                target instanceof FormField.CheckList other && values(other).containsAll(values(list));
            case FormField.Choice choice ->
                target instanceof FormField.Choice other
                        && !(target instanceof FormField.CheckList)
                        && values(other).containsAll(values(choice));
            case FormField.PersonField chosen ->
                target instanceof FormField.PersonField other && records(chosen).equals(records(other));
            case FormField.DynamicList list -> target instanceof FormField.DynamicList;
        };
    }

    /** What a list that nobody offers holds is told of where the form is checked. */
    private String records(FormField.PersonField field) {
        return extensions.pickerNames().contains(field.picker())
                ? extensions.picker(field.picker()).records()
                : "person";
    }

    private boolean isPerson(FormField field) {
        return field instanceof FormField.PersonField person && records(person).equals("person");
    }

    private static boolean isText(FormField field) {
        return field instanceof FormField.TextField || field instanceof FormField.TextArea;
    }

    private static Set<String> values(FormField.Choice choice) {
        return choice.options().stream().map(Option::value).collect(Collectors.toSet());
    }

    private static boolean takes(FormField field, String literal) {
        return switch (field) {
            case FormField.TextField text -> true;
            case FormField.TextArea text -> true;
            case FormField.NumberField number -> isNumber(literal);
            case FormField.DateField date -> isDay(literal);
            case FormField.Choice choice -> values(choice).contains(literal);
            case FormField.CheckBox box -> false;
            case FormField.PersonField person -> false;
            case FormField.DynamicList list -> false;
        };
    }

    private static ModelFault wrong(ActionTask task, String name, String source, FormField target) {
        return new ModelFault(
                task.id(), "procedure.fault.open-type", name, source, target.key() + " (" + target.label() + ")");
    }

    /** The highest of the levels at which it may begin. */
    private static Level level(Procedure procedure) {
        return procedure.sheet().start().levels().stream()
                .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable String literal(String written) {
        return written.length() > 1 && written.startsWith("'") && written.endsWith("'")
                ? written.substring(1, written.length() - 1)
                : null;
    }

    private static boolean isNumber(String literal) {
        try {
            return new BigDecimal(literal) != null;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDay(String literal) {
        try {
            return LocalDate.parse(literal) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
