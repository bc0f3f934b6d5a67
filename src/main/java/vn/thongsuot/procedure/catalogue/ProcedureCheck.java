package vn.thongsuot.procedure.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Level;
import vn.thongsuot.procedure.NamedPeople;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.StartRule;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.gate.ModelGate;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.Outcome;
import vn.thongsuot.procedure.model.PaperRef;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.model.SubjectSource;
import vn.thongsuot.procedure.model.TodaySource;
import vn.thongsuot.procedure.role.Roles;

/** Whether everything a procedure names exists. Each fault says where, and what there is instead. */
@Component
class ProcedureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ProcedureCheck.class);
    private static final Set<String> STATES = Set.of("completed", "refused", "withdrawn", "stopped", "deleted");

    private static final Set<String> LEVELS = Arrays.stream(Level.values())
            .map(level -> level.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());

    private final ProcedureParser parser;
    private final ModelGate gate;
    private final DocumentCheck documents;
    private final Parameters parameters;
    private final ActionCheck actions;
    private final BallotCheck ballots;
    private final FormExtensions extensions;
    private final ObjectProvider<StartRule> startRules;
    private final ObjectProvider<NamedPeople> groups;

    ProcedureCheck(
            ProcedureParser parser,
            ModelGate gate,
            DocumentCheck documents,
            Parameters parameters,
            ActionCheck actions,
            BallotCheck ballots,
            FormExtensions extensions,
            ObjectProvider<StartRule> startRules,
            ObjectProvider<NamedPeople> groups) {
        this.parser = parser;
        this.gate = gate;
        this.documents = documents;
        this.parameters = parameters;
        this.actions = actions;
        this.ballots = ballots;
        this.extensions = extensions;
        this.startRules = startRules;
        this.groups = groups;
    }

    List<ModelFault> faults(ProcedureFolder folder) {
        List<ModelFault> faults = new ArrayList<>(gate.faults(folder.key(), folder.files()));
        if (!faults.isEmpty()) {
            return faults;
        }
        Procedure procedure;
        try {
            procedure = parser.parse(folder.key(), folder.key(), 0, folder.files());
        } catch (ModelFault fault) {
            return List.of(fault);
        } catch (RuntimeException e) {
            LOG.error("Procedure {} cannot be read", folder.key(), e);
            return List.of(new ModelFault(folder.key(), "procedure.fault.unreadable", String.valueOf(e.getMessage())));
        }
        procedure.model().steps().values().forEach(step -> checkStep(procedure, step, faults));
        procedure.model().actions().values().forEach(task -> actions.check(procedure, task, faults));
        procedure.model().commands().values().forEach(command -> checkCommand(command, faults));
        procedure.model().ends().forEach((end, state) -> {
            if (!STATES.contains(state)) {
                faults.add(unknown(end, "state", state, STATES));
            }
        });
        procedure.forms().values().forEach(form -> checkForm(form, faults));
        checkSheet(procedure, faults);
        DeadlineCheck.check(procedure, parameters, faults);
        SealCheck.check(procedure, faults);
        documents.check(procedure, faults);
        if (faults.isEmpty()) {
            RouteCheck.check(procedure, faults);
        }
        return faults;
    }

    private void checkStep(Procedure procedure, Step step, List<ModelFault> faults) {
        ProcedureSheet sheet = procedure.sheet();
        role(step.id(), step.role(), faults);
        named(step.id(), step.named(), faults);
        if (step.form() != null) {
            among(step.id(), "formRef", step.form(), procedure.forms().keySet(), faults);
        }
        if (step.form() == null
                && step.ballot() == null
                && step.papers().isEmpty()
                && step.help().isBlank()) {
            faults.add(new ModelFault(step.id(), "procedure.fault.empty-step"));
        }
        if (step.outcomes().isEmpty() && step.ballot() == null) {
            faults.add(new ModelFault(step.id(), "procedure.fault.no-outcome"));
        }
        if (step.ballot() != null) {
            among(step.id(), "ballot", step.ballot(), sheet.ballots().keySet(), faults);
        }
        if (step.outcomes().stream().anyMatch(Outcome::returning)
                && step.returnTo().isEmpty()) {
            faults.add(new ModelFault(step.id(), "procedure.fault.no-return-target"));
        }
        step.returnTo()
                .forEach(target -> among(
                        step.id(), "returnTo", target, procedure.model().steps().keySet(), faults));
        for (PaperRef paper : step.papers()) {
            among(step.id(), "papers", paper.paper(), sheet.papers().keySet(), faults);
        }
        Set<String> fields = fields(procedure, step.form());
        step.dates().forEach((date, field) -> {
            among(step.id(), "dates", date, sheet.dates().keySet(), faults);
            String asked = TodaySource.of(field).map(TodaySource::field).orElse(field);
            if (!"today".equals(asked) && !DocumentCheck.isSource(asked)) {
                among(step.id(), "dates", asked, asked.contains(".") ? answers(procedure) : fields, faults);
            }
        });
        step.flags()
                .forEach(flag -> among(
                        step.id(),
                        "flags",
                        flag.ofBallot() ? flag.ballot() : flag.field(),
                        flag.ofBallot() ? sheet.ballots().keySet() : fields,
                        faults));
        SubjectSource subject = step.subject();
        if (subject != null) {
            among(
                    step.id(),
                    "subject",
                    subject.name(),
                    subject.ballot() ? sheet.ballots().keySet() : fields,
                    faults);
            ProcedureSheet.Ballot ballot = sheet.ballots().get(subject.name());
            if (subject.ballot() && ballot != null && !ballot.isAnnounced()) {
                faults.add(new ModelFault(step.id(), "procedure.fault.subject-unannounced", subject.name()));
            }
        }
    }

    private void named(String element, @Nullable String group, List<ModelFault> faults) {
        if (group != null) {
            among(
                    element,
                    "named",
                    group,
                    groups.stream().map(NamedPeople::name).collect(Collectors.toSet()),
                    faults);
        }
    }

    private void checkCommand(Command command, List<ModelFault> faults) {
        if (command.roles().isEmpty() && command.isSentByPeople()) {
            faults.add(new ModelFault(command.startEventId(), "procedure.fault.command-role"));
        }
        command.roles().forEach(role -> role(command.startEventId(), role, faults));
        named(command.startEventId(), command.named(), faults);
    }

    private void checkForm(FormSchema form, List<ModelFault> faults) {
        for (FormField field : form.allFields()) {
            if (field instanceof FormField.PersonField person) {
                among(form.id() + "." + field.key(), "picker", person.picker(), extensions.pickerNames(), faults);
            }
            field.common()
                    .checks()
                    .forEach(rule ->
                            among(form.id() + "." + field.key(), "check", rule, extensions.ruleNames(), faults));
            String prefill = field.common().prefill();
            if (prefill != null && prefill.startsWith(FormExtensions.FACT)) {
                among(
                        form.id() + "." + field.key(),
                        "prefill",
                        prefill.substring(FormExtensions.FACT.length()),
                        extensions.factNames(),
                        faults);
            }
        }
    }

    private void checkSheet(Procedure procedure, List<ModelFault> faults) {
        ProcedureSheet sheet = procedure.sheet();
        String where = "procedure.yaml";
        among(where, "start.form", sheet.start().form(), procedure.forms().keySet(), faults);
        sheet.start().roles().forEach(role -> role(where, role, faults));
        if (sheet.start().subject() != null) {
            among(
                    where,
                    "start.subject",
                    sheet.start().subject(),
                    fields(procedure, sheet.start().form()),
                    faults);
        }
        sheet.start().levels().forEach(level -> among(where, "start.unit", level, LEVELS, faults));
        Set<String> startFields = fields(procedure, sheet.start().form());
        sheet.start().belongs().forEach(field -> among(where, "start.belongs", field, startFields, faults));
        Set<String> knownStartRules = startRules.stream().map(StartRule::name).collect(Collectors.toSet());
        sheet.start().checks().forEach(name -> among(where, "start.checks", name, knownStartRules, faults));
        ballots.check(procedure, faults);
        sheet.papers().values().forEach(paper -> {
            if (paper.validMonths() != null) {
                parameter(where, paper.validMonths(), faults);
            }
        });
    }

    private void parameter(String where, String key, List<ModelFault> faults) {
        if (!parameters.exists(key)) {
            faults.add(new ModelFault(where, "procedure.fault.parameter", key));
        }
    }

    private static void role(String where, String role, List<ModelFault> faults) {
        if (!Roles.isKnown(role)) {
            faults.add(unknown(where, "role", role, Roles.names()));
        }
    }

    /** The fields of all steps, {@code <step>.<field>}. */
    private static Set<String> answers(Procedure procedure) {
        return procedure.model().steps().values().stream()
                .flatMap(step -> fields(procedure, step.form()).stream().map(field -> step.id() + "." + field))
                .collect(Collectors.toSet());
    }

    static Set<String> fields(Procedure procedure, @Nullable String form) {
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        return schema == null
                ? Set.of()
                : schema.fields().stream().map(FormField::key).collect(Collectors.toSet());
    }

    static Optional<FormField> field(Procedure procedure, @Nullable String form, String key) {
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        return schema == null
                ? Optional.empty()
                : schema.fields().stream()
                        .filter(field -> field.key().equals(key))
                        .findFirst();
    }

    static void among(String where, String property, String value, Set<String> known, List<ModelFault> faults) {
        if (!known.contains(value)) {
            faults.add(unknown(where, property, value, known));
        }
    }

    static ModelFault unknown(String where, String property, String value, Set<String> known) {
        return new ModelFault(
                where,
                "procedure.fault.unknown",
                property,
                value,
                known.stream().sorted().collect(Collectors.joining(", ")));
    }
}
