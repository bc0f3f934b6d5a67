package vn.thongsuot.petition.ui;

import java.util.Locale;
import vn.thongsuot.petition.PetitionState;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;

/** How far a petition has come, in one or two words. */
final class PetitionBadge {

    private PetitionBadge() {}

    static Badge of(PetitionState state) {
        return new Badge(PetitionWords.of(state), tone(state));
    }

    static Badge late() {
        return new Badge(Texts.t("petition.late"), Badge.Tone.DANGER);
    }

    static String classes(PetitionState state) {
        return "badge badge-" + tone(state).name().toLowerCase(Locale.ROOT);
    }

    private static Badge.Tone tone(PetitionState state) {
        return switch (state) {
            case REGISTERED, CLASSIFIED -> Badge.Tone.INFO;
            case ASSIGNED, CONCLUDED -> Badge.Tone.WARNING;
            case ANSWERED -> Badge.Tone.SUCCESS;
            default -> Badge.Tone.NEUTRAL;
        };
    }
}
