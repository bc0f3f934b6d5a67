package vn.thongsuot.cadre.ui;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;

/** A term in words. */
final class TermTexts {

    private TermTexts() {}

    static String describe(Term term) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.t("cadre.term-kind." + term.kind()));
        if (term.decisionNumber() != null) {
            parts.add(Texts.t("cadre.basis", term.decisionNumber(), Formats.date(term.decisionDate())));
        }
        if (term.endedOn() != null) {
            parts.add(Texts.t(
                    "cadre.term.ended", Formats.date(term.endedOn()), Texts.t("cadre.term-end." + term.endReason())));
        } else if (term.endsOn() != null) {
            parts.add(
                    Texts.t(term.extended() ? "cadre.term.extended" : "cadre.term.until", Formats.date(term.endsOn())));
        }
        if (term.exception() != null) {
            parts.add(Texts.t("cadre.term.exception", term.exception()));
        }
        return String.join(" · ", parts);
    }
}
