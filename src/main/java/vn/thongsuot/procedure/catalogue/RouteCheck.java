package vn.thongsuot.procedure.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.ModelFault;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.routing.JoinWalk;
import vn.thongsuot.procedure.routing.RouteWalk;
import vn.thongsuot.procedure.routing.RouteWalk.DeadEnd;
import vn.thongsuot.procedure.routing.RouteWalk.FlagValues;
import vn.thongsuot.procedure.routing.RouteWalk.StepEnds;

/**
 * Whether a case finds a way on, whatever a step ends with: the flows after it must cover every outcome, or one is the default;
 * and no join waits for flows of which only one is ever taken.
 */
final class RouteCheck {

    private static final int MOST_SHOWN = 6;

    private RouteCheck() {}

    static void check(Procedure procedure, List<ModelFault> faults) {
        Map<String, StepEnds> ends = new LinkedHashMap<>();
        procedure.model().steps().forEach((id, step) -> ends.put(id, ends(procedure, step)));
        RouteWalk.deadEnds(procedure.xml(), ends, flags(procedure))
                .forEach((element, found) -> byStep(found).forEach((step, cases) -> {
                    String shown = cases.stream().limit(MOST_SHOWN).collect(Collectors.joining("; "));
                    faults.add(
                            step.isEmpty()
                                    ? new ModelFault(element, "procedure.fault.no-way", shown)
                                    : new ModelFault(
                                            element,
                                            "procedure.fault.no-way-after",
                                            step,
                                            procedure.step(step).name(),
                                            shown));
                }));
        JoinWalk.endlessJoins(procedure.xml())
                .forEach(join -> faults.add(new ModelFault(join, "procedure.fault.endless-join")));
    }

    private static Map<String, Set<String>> byStep(Set<DeadEnd> found) {
        Map<String, Set<String>> byStep = new LinkedHashMap<>();
        found.forEach(deadEnd -> byStep.computeIfAbsent(
                        Objects.requireNonNullElse(deadEnd.step(), ""), unused -> new LinkedHashSet<>())
                .add(deadEnd.when().entrySet().stream()
                        .map(flag -> flag.getKey() + " = " + flag.getValue())
                        .collect(Collectors.joining(", "))));
        return byStep;
    }

    private static StepEnds ends(Procedure procedure, Step step) {
        Map<String, Boolean> outcomes = new LinkedHashMap<>();
        step.outcomes().forEach(outcome -> outcomes.put(outcome.name(), outcome.returning()));
        Ballot ballot =
                step.ballot() == null ? null : procedure.sheet().ballots().get(step.ballot());
        if (ballot != null) {
            results(ballot).forEach(result -> outcomes.putIfAbsent(result, false));
        }
        return new StepEnds(
                outcomes,
                step.returnTo(),
                step.flags().stream().map(FlagSource::flag).collect(Collectors.toSet()));
    }

    /** What the vote can come to, under its own rules. */
    private static Set<String> results(Ballot ballot) {
        Set<String> results = new LinkedHashSet<>();
        boolean grades = "grade".equals(ballot.kind());
        results.add(grades ? "completed" : "passed");
        if (!grades || ballot.quorum() != null) {
            results.add("failed");
        }
        if (ballot.otherwise() != null) {
            results.add("leading");
        }
        if (ballot.repeatLimit() != null) {
            results.add("exhausted");
        }
        return results;
    }

    /** The flags of which it is known what they can be; one that any of its sources leaves open is not among them. */
    private static Map<String, FlagValues> flags(Procedure procedure) {
        Map<String, FlagValues> flags = new HashMap<>();
        Set<String> open = new HashSet<>();
        flags.put("grassrootsCell", new FlagValues(false, Set.of(true, false)));
        add(procedure, procedure.sheet().start().form(), procedure.model().startFlags(), flags, open);
        procedure.model().steps().values().forEach(step -> add(procedure, step.form(), step.flags(), flags, open));
        flags.keySet().removeAll(open);
        return flags;
    }

    private static void add(
            Procedure procedure,
            @Nullable String form,
            List<FlagSource> sources,
            Map<String, FlagValues> flags,
            Set<String> open) {
        FormSchema schema = form == null ? null : procedure.forms().get(form);
        for (FlagSource source : sources) {
            FlagValues values = source.count()
                    ? new FlagValues(true, Set.of())
                    : schema == null || source.ofBallot() ? null : values(schema, source.field());
            FlagValues before = flags.get(source.flag());
            if (values == null || (before != null && before.number() != values.number())) {
                open.add(source.flag());
            } else {
                Set<Object> all = new LinkedHashSet<>(values.values());
                if (before != null) {
                    all.addAll(before.values());
                }
                flags.put(source.flag(), new FlagValues(values.number(), all));
            }
        }
    }

    private static @Nullable FlagValues values(FormSchema schema, String key) {
        FormField field = schema.fields().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElse(null);
        return switch (field) {
            case FormField.CheckBox box -> new FlagValues(false, Set.of(true, false));
            case FormField.NumberField number -> new FlagValues(true, Set.of());
            case FormField.CheckList list -> null;
            case FormField.Choice choice -> {
                Set<Object> values = new LinkedHashSet<>();
                choice.options().forEach(option -> values.add(option.value()));
                if (!choice.common().required() && choice.hide() == null) {
                    values.add(FlagValues.empty());
                }
                yield new FlagValues(false, values);
            }
            case null, default -> null;
        };
    }
}
