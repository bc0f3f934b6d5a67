package vn.thongsuot.procedure.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** Compares what was expected with what was found. */
final class ScenarioChecks {

    private ScenarioChecks() {}

    static void same(String what, Object expected, Object found) {
        if (!String.valueOf(expected).equals(String.valueOf(found))) {
            throw new ScenarioMismatch(
                    Texts.t("procedure.scenario.compare", what, String.valueOf(expected)),
                    Texts.t("procedure.scenario.compare", what, String.valueOf(found)));
        }
    }

    /** The same entries in whatever order. */
    static void sameEntries(String what, List<String> expected, List<String> found) {
        same(what, shown(expected), shown(found));
    }

    /** @param expected field to message key, or the one key */
    static void refused(@Nullable Object expected, Runnable work) {
        DomainException refusal = null;
        try {
            work.run();
        } catch (DomainException e) {
            refusal = e;
        }
        String wanted = Texts.t("procedure.scenario.expected.refused", String.valueOf(expected));
        if (refusal == null) {
            throw new ScenarioMismatch(wanted, Texts.t("procedure.scenario.found.accepted"));
        }
        boolean matches = expected instanceof Map<?, ?> fields
                ? refusal instanceof RuleViolationException violated && containsAll(violated.violations(), fields)
                : refusal.messageKey().equals(expected);
        if (!matches) {
            throw new ScenarioMismatch(wanted, describe(refusal));
        }
    }

    /** What a person would have been told, and the keys for the designer to write. */
    static String describe(DomainException refusal) {
        if (refusal instanceof RuleViolationException violated) {
            return Texts.t(
                    "procedure.scenario.found.refused",
                    violated.violations().stream()
                            .map(violation -> (violation.field() == null ? "" : violation.field() + ": ")
                                    + violation.messageKey()
                                    + " («"
                                    + Texts.t(
                                            violation.messageKey(),
                                            violation.arguments().toArray())
                                    + "»)")
                            .collect(Collectors.joining("; ")));
        }
        return Texts.t(
                "procedure.scenario.found.refused",
                refusal.messageKey() + " («"
                        + Texts.t(refusal.messageKey(), refusal.arguments().toArray()) + "»)");
    }

    private static boolean containsAll(List<Violation> violations, Map<?, ?> fields) {
        Map<String, String> found = new TreeMap<>();
        violations.forEach(violation -> found.putIfAbsent(String.valueOf(violation.field()), violation.messageKey()));
        return fields.entrySet().stream()
                .allMatch(field -> String.valueOf(field.getValue()).equals(found.get(String.valueOf(field.getKey()))));
    }

    private static String shown(List<String> entries) {
        return entries.isEmpty()
                ? Texts.t("procedure.scenario.none")
                : entries.stream().sorted().collect(Collectors.joining(", "));
    }
}
