package vn.thongsuot.procedure.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.action.Action;
import vn.thongsuot.procedure.action.ActionCatalogue;
import vn.thongsuot.procedure.action.ActionInput;
import vn.thongsuot.procedure.action.InputType;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.model.ActionTask;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;

/** Whether the service tasks of a model call actions there are, with inputs they have, of the types they take. */
@Component
class ActionCheck {

    private static final String DATE = "date:";
    private static final String GRADE = "grade";

    private final ActionCatalogue catalogue;
    private final OpeningCheck openings;

    ActionCheck(ActionCatalogue catalogue, OpeningCheck openings) {
        this.catalogue = catalogue;
        this.openings = openings;
    }

    void check(Procedure procedure, ActionTask task, List<ModelFault> faults) {
        Optional<Action> found = catalogue.find(task.action());
        if (found.isEmpty()) {
            faults.add(ProcedureCheck.unknown(task.id(), "action", task.action(), catalogue.names()));
            return;
        }
        Action action = found.get();
        Map<String, ActionInput> declared =
                action.inputs().stream().collect(Collectors.toMap(ActionInput::name, input -> input));
        task.inputs().forEach((name, source) -> {
            ActionInput input = declared.get(name);
            if (action.inputs().stream().anyMatch(any -> any.field(name).isPresent())) {
                return;
            }
            if (input == null) {
                faults.add(ProcedureCheck.unknown(task.id(), "input", name, declared.keySet()));
            } else {
                new One(procedure, task, input, faults).check(source);
            }
        });
        action.inputs().stream()
                .filter(input -> input.required() && !task.inputs().containsKey(input.name()))
                .forEach(input -> faults.add(new ModelFault(task.id(), "procedure.fault.input-missing", input.name())));
        if (action.needsSubject() && !hasSubject(procedure)) {
            faults.add(new ModelFault(task.id(), "procedure.fault.action-subject", action.name()));
        }
        openings.check(procedure, task, faults);
    }

    private static boolean hasSubject(Procedure procedure) {
        return procedure.sheet().start().subject() != null
                || procedure.model().steps().values().stream().anyMatch(step -> step.subject() != null);
    }

    /** One input of one task. */
    private record One(Procedure procedure, ActionTask task, ActionInput input, List<ModelFault> faults) {

        void check(String source) {
            if (source.startsWith("'")) {
                literal(source);
                return;
            }
            for (String alternative : source.split("\\|")) {
                source(alternative.strip(), source);
            }
        }

        private void source(String source, String whole) {
            if (source.startsWith(ProcedureSheet.Ballot.BALLOT)) {
                BallotCheck.source(task.id(), "input." + input.name(), procedure.sheet(), source, faults);
                ballot(source);
            } else if (source.startsWith(DATE)) {
                ProcedureCheck.among(
                        task.id(),
                        "input." + input.name(),
                        source.substring(DATE.length()),
                        procedure.sheet().dates().keySet(),
                        faults);
                only(source, InputType.DATE);
            } else if (DocumentCheck.isSource(source)) {
                DocumentCheck.checkSource(procedure, task.id(), "input." + input.name(), source, faults);
                issued(source);
                only(source, source.endsWith(".date") ? InputType.DATE : InputType.TEXT);
            } else if (FlagSource.isFlag(source)) {
                only(source, InputType.CHOICE, InputType.TEXT, InputType.NUMBER, InputType.BOOLEAN);
            } else {
                field(source, whole);
            }
        }

        /** One that no step issues is never there. */
        private void issued(String source) {
            String name = source.substring(source.indexOf(':') + 1).split("\\.")[0];
            if (procedure.sheet().documents().containsKey(name)
                    && procedure.model().steps().values().stream().noneMatch(step -> name.equals(step.document()))) {
                faults.add(new ModelFault(task.id(), "procedure.fault.document-not-issued", input.name(), name));
            }
        }

        private void literal(String source) {
            if (source.length() < 2 || !source.endsWith("'")) {
                faults.add(new ModelFault(task.id(), "procedure.fault.input-source", input.name(), source));
                return;
            }
            String value = source.substring(1, source.length() - 1);
            boolean fits =
                    switch (input.type()) {
                        case TEXT -> true;
                        case DATE -> isDay(value);
                        case NUMBER -> isNumber(value);
                        case BOOLEAN -> Set.of("true", "false", "yes", "no").contains(value);
                        case CHOICE -> isChoice(value);
                        case PERSON, PERSONS, UNIT, RECORD, ROWS, BALLOT, ANSWERS -> false;
                    };
            if (!fits) {
                wrong(source);
            }
        }

        private void ballot(String source) {
            boolean property =
                    source.substring(ProcedureSheet.Ballot.BALLOT.length()).contains(".");
            if (property) {
                only(source, InputType.TEXT, InputType.NUMBER, InputType.DATE, InputType.PERSON, InputType.PERSONS);
            } else {
                ProcedureSheet.Ballot ballot =
                        procedure.sheet().ballots().get(source.substring(ProcedureSheet.Ballot.BALLOT.length()));
                if (ballot != null && GRADE.equals(ballot.kind())) {
                    only(source, InputType.BALLOT);
                } else {
                    only(source, InputType.PERSON, InputType.PERSONS, InputType.CHOICE, InputType.TEXT);
                }
            }
        }

        private void field(String source, String whole) {
            String[] parts = source.split("\\.");
            if (parts.length != 2) {
                faults.add(new ModelFault(task.id(), "procedure.fault.input-source", input.name(), whole));
                return;
            }
            String form;
            if ("start".equals(parts[0])) {
                form = procedure.sheet().start().form();
            } else {
                Step step = procedure.model().steps().get(parts[0]);
                if (step == null) {
                    faults.add(ProcedureCheck.unknown(
                            task.id(),
                            "input." + input.name(),
                            parts[0],
                            procedure.model().steps().keySet()));
                    return;
                }
                form = step.form();
            }
            Optional<FormField> field = named(form, parts[1]);
            if (field.isEmpty()) {
                faults.add(ProcedureCheck.unknown(
                        task.id(), "input." + input.name(), parts[1], ProcedureCheck.fields(procedure, form)));
            } else if (!fits(field.get())) {
                wrong(source);
            }
        }

        private Optional<FormField> named(@Nullable String form, String key) {
            return ProcedureCheck.field(procedure, form, key);
        }

        private boolean fits(FormField field) {
            return switch (field) {
                case FormField.TextField text -> isOf(InputType.TEXT);
                case FormField.TextArea text -> isOf(InputType.TEXT);
                case FormField.NumberField number -> isOf(InputType.NUMBER, InputType.TEXT);
                case FormField.DateField date -> isOf(InputType.DATE);
                case FormField.CheckBox box -> isOf(InputType.BOOLEAN);
                case FormField.CheckList list -> false;
                case FormField.Choice choice -> choiceFits(choice);
                case FormField.PersonField person ->
                    input.picker() != null
                            ? person.picker().equals(input.picker())
                            : isOf(InputType.PERSON, InputType.PERSONS, InputType.RECORD, InputType.UNIT);
                case FormField.DynamicList list ->
                    isOf(InputType.PERSONS) || (isOf(InputType.ROWS) && columnsFit(list));
            };
        }

        private boolean columnsFit(FormField.DynamicList list) {
            return input.columns().stream().allMatch(column -> list.components().stream()
                    .filter(FormField.class::isInstance)
                    .map(FormField.class::cast)
                    .filter(field -> field.key().equals(column.name()))
                    .findFirst()
                    .map(field -> new One(procedure, task, column, faults).fits(field))
                    .orElse(!column.required()));
        }

        private boolean choiceFits(FormField.Choice choice) {
            return switch (input.type()) {
                case TEXT -> true;
                case CHOICE -> choice.options().stream().allMatch(option -> isChoice(option.value()));
                case BOOLEAN ->
                    choice.options().stream().allMatch(option -> Set.of("true", "false", "yes", "no")
                            .contains(option.value()));
                case NUMBER -> choice.options().stream().allMatch(option -> isNumber(option.value()));
                default -> false;
            };
        }

        private void only(String source, InputType... types) {
            if (!isOf(types)) {
                wrong(source);
            }
        }

        private boolean isOf(InputType... types) {
            return Set.of(types).contains(input.type());
        }

        private boolean isChoice(String value) {
            return input.choices().stream().anyMatch(choice -> sameWord(choice).equals(sameWord(value)));
        }

        private void wrong(String source) {
            faults.add(new ModelFault(
                    task.id(),
                    "procedure.fault.input-type." + input.type().name().toLowerCase(Locale.ROOT),
                    input.name(),
                    source,
                    input.picker() != null ? input.picker() : String.join(", ", input.choices())));
        }

        private static String sameWord(String word) {
            return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        }

        private static boolean isDay(String value) {
            try {
                return LocalDate.parse(value) != null;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static boolean isNumber(String value) {
            try {
                return new BigDecimal(value) != null;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }
}
