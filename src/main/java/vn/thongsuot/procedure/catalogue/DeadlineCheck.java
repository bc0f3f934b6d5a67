package vn.thongsuot.procedure.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.ParameterKind;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.deadline.DeadlineSpec;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.model.CaseDeadline;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.Roles;

/** Whether everything that the time limits of a procedure name exists and is of the right kind. */
final class DeadlineCheck {

    private static final String SHEET = "procedure.yaml";

    private final Procedure procedure;
    private final Parameters parameters;
    private final List<ModelFault> faults;
    private final Set<String> events = new HashSet<>();

    private DeadlineCheck(Procedure procedure, Parameters parameters, List<ModelFault> faults) {
        this.procedure = procedure;
        this.parameters = parameters;
        this.faults = faults;
        events.addAll(procedure.sheet().dates().keySet());
        events.addAll(procedure.model().steps().keySet());
        events.add(DeadlineSpec.START);
    }

    static void check(Procedure procedure, Parameters parameters, List<ModelFault> faults) {
        var check = new DeadlineCheck(procedure, parameters, faults);
        procedure.model().steps().values().forEach(check::step);
        procedure.sheet().deadlines().forEach(check::ofCase);
        procedure.sheet().dates().forEach((name, date) -> check.date(name, date.after()));
    }

    private void step(Step step) {
        if (step.deadline() != null) {
            rule(step.id(), "deadline", step.deadline(), dueDays(step));
        }
    }

    private void ofCase(String name, CaseDeadline deadline) {
        String property = "deadlines." + name;
        DeadlineRule rule;
        if (deadline.label() == null || deadline.limit() == null) {
            faults.add(new ModelFault(SHEET, "procedure.fault.deadline-incomplete", property));
            return;
        }
        try {
            rule = deadline.rule();
        } catch (RuleViolationException e) {
            faults.add(new ModelFault(SHEET, e.messageKey(), e.arguments().toArray()));
            return;
        }
        rule(SHEET, property, rule, Set.of());
        if (deadline.until() != null) {
            among(SHEET, property + ".until", deadline.until(), events);
        }
    }

    private void date(String name, @Nullable String after) {
        if (after == null) {
            return;
        }
        try {
            DeadlineSpec spec = DeadlineSpec.parse(after);
            span(SHEET, spec);
            if (spec.events().size() != 1 || spec.until() != null) {
                faults.add(new ModelFault(SHEET, "procedure.fault.date-after-nothing", name, after));
            } else {
                among(
                        SHEET,
                        "dates." + name,
                        spec.events().getFirst(),
                        procedure.sheet().dates().keySet());
            }
        } catch (RuleViolationException e) {
            faults.add(new ModelFault(SHEET, e.messageKey(), e.arguments().toArray()));
        }
    }

    /** What a limit of the step may name as {@code until}: the days of the entries that its instances stand for. */
    private Set<String> dueDays(Step step) {
        String group = step.each();
        return group == null
                ? Set.of()
                : procedure.forms().values().stream()
                        .flatMap(form -> form.field(group).stream())
                        .filter(FormField.DynamicList.class::isInstance)
                        .flatMap(list -> ((FormField.DynamicList) list).components().stream())
                        .filter(FormField.DateField.class::isInstance)
                        .map(FormField.DateField.class::cast)
                        .map(day -> "each." + day.key())
                        .collect(Collectors.toSet());
    }

    private void rule(String where, String property, DeadlineRule rule, Set<String> entryDays) {
        Set<String> lastDays = Stream.concat(procedure.sheet().dates().keySet().stream(), entryDays.stream())
                .collect(Collectors.toSet());

        span(where, rule.limit());
        if (rule.limit().until() != null) {
            among(where, property, rule.limit().until(), lastDays);
        }
        rule.limit().events().forEach(event -> among(where, property, event, events));
        Set<String> pauses = Stream.concat(
                        Stream.of(DeadlineRule.RETURNED, DeadlineRule.WAITING),
                        procedure.model().steps().keySet().stream())
                .collect(Collectors.toSet());
        rule.pauses().forEach(pause -> among(where, property + ".pause", pause, pauses));
        if (rule.remindBefore() != null) {
            span(where, rule.remindBefore());
        }
        DeadlineRule.Escalation escalation = rule.escalation();
        if (escalation != null) {
            span(where, escalation.after());
            if (escalation.role() != null) {
                among(where, property + ".escalate", escalation.role(), Roles.names());
            }
        }
        DeadlineRule.Extension extension = rule.extension();
        if (extension != null) {
            extension.roles().forEach(role -> among(where, property + ".extend", role, Roles.names()));
            span(where, extension.most());
            if (extension.timesIsParameter()) {
                parameter(where, extension.times(), ParameterKind.COUNT);
            }
        }
    }

    private void span(String where, DeadlineSpec spec) {
        if (spec.parameterKey() != null) {
            parameter(where, spec.parameterKey(), ParameterKind.TIME_LIMIT);
        }
    }

    private void parameter(String where, String key, ParameterKind wanted) {
        ParameterKind kind = parameters.kind(key).orElse(null);
        if (kind == null) {
            faults.add(new ModelFault(where, "procedure.fault.parameter", key));
        } else if (kind != wanted) {
            faults.add(new ModelFault(
                    where,
                    wanted == ParameterKind.COUNT
                            ? "procedure.parameter.not-a-number"
                            : "procedure.parameter.not-a-time-limit",
                    key));
        }
    }

    private void among(String where, String property, String value, Set<String> known) {
        if (!known.contains(value)) {
            faults.add(new ModelFault(
                    where,
                    "procedure.fault.unknown",
                    property,
                    value,
                    known.stream().sorted().collect(Collectors.joining(", "))));
        }
    }
}
