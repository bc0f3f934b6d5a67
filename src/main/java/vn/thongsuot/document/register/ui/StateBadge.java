package vn.thongsuot.document.register.ui;

import java.util.Locale;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.platform.i18n.Texts;

/** The state of a number in words, and how they look. */
final class StateBadge {

    private StateBadge() {}

    static String text(OutgoingState state) {
        return Texts.t("document.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String cssClass(OutgoingState state) {
        return "badge badge-"
                + switch (state) {
                    case IN_FORCE -> "success";
                    case RESERVED -> "warning";
                    case CANCELLED -> "danger";
                };
    }
}
