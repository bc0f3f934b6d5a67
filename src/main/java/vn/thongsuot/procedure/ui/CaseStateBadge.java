package vn.thongsuot.procedure.ui;

import java.util.Locale;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.procedure.CaseState;

/** The state of a case in words and in its colour. */
public final class CaseStateBadge {

    private CaseStateBadge() {}

    public static Badge of(CaseState state) {
        return new Badge(text(state), tone(state));
    }

    public static String text(CaseState state) {
        return Texts.t("procedure.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** For templates of lists. */
    public static String cssClass(CaseState state) {
        return "badge badge-" + tone(state).name().toLowerCase(Locale.ROOT);
    }

    private static Badge.Tone tone(CaseState state) {
        return switch (state) {
            case RUNNING -> Badge.Tone.INFO;
            case COMPLETED -> Badge.Tone.SUCCESS;
            case REFUSED, DELETED -> Badge.Tone.DANGER;
            case WITHDRAWN, STOPPED -> Badge.Tone.NEUTRAL;
        };
    }
}
