package vn.thongsuot.procedure.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.scenario.Scenario.Entry;

/**
 * How a scenario went.
 *
 * @param cases the cases it made
 * @param played how many entries went as expected
 * @param failure where it went otherwise; {@code null} when it did not
 */
record ScenarioPlay(
        Scenario scenario,
        List<CaseId> cases,
        int played,
        @Nullable Failure failure) {

    /**
     * @param at the entry, {@code null} when the case could not begin
     * @param via entries that play entries of other scenarios, from the outermost
     */
    record Failure(
            @Nullable Entry at,
            List<Entry> via,
            String expected,
            String found,
            @Nullable Throwable cause) {

        /** File and line, then what is written there. */
        String place() {
            if (at == null) {
                return Texts.t("procedure.scenario.place.start");
            }
            return Stream.concat(via.stream(), Stream.of(at))
                    .map(entry -> Texts.t(
                            "procedure.scenario.place",
                            entry.scenario() + ".yaml",
                            String.valueOf(entry.line()),
                            String.valueOf(entry.number()),
                            String.valueOf(entry.content())))
                    .collect(Collectors.joining(" → "));
        }
    }

    boolean succeeded() {
        return failure == null;
    }

    /** For whoever only wants to know whether it went well. */
    void orThrow() {
        Optional.ofNullable(failure).ifPresent(failed -> {
            throw new AssertionError(
                    failed.place() + "\n" + Texts.t("procedure.scenario.mismatch", failed.expected(), failed.found()),
                    failed.cause());
        });
    }
}
