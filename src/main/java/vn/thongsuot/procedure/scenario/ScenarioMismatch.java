package vn.thongsuot.procedure.scenario;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;

/** Something went otherwise than a scenario says. Both sides are sentences for a process designer. */
final class ScenarioMismatch extends RuntimeException {

    private final String expected;
    private final String found;

    ScenarioMismatch(String expected, String found) {
        super(Texts.t("procedure.scenario.mismatch", expected, found));
        this.expected = expected;
        this.found = found;
    }

    static ScenarioMismatch nobody(String role) {
        return new ScenarioMismatch(
                Texts.t("procedure.scenario.expected.holder", role), Texts.t("procedure.scenario.found.nobody"));
    }

    /** The file itself cannot be followed at this place. */
    static ScenarioMismatch unreadable(@Nullable Object written, String remedy) {
        return new ScenarioMismatch(remedy, String.valueOf(written));
    }

    String expected() {
        return expected;
    }

    String found() {
        return found;
    }
}
