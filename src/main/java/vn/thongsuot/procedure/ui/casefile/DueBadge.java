package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Span;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.ui.DueMark;

/** How much time is left, and whether the day itself may still move. */
final class DueBadge extends Span {

    DueBadge(DueInfo due) {
        addClassName("due-badge");
        add(DueMark.of(due).badge());
        if (due.provisional()) {
            var provisional = new Badge(Texts.t("procedure.case-page.due.provisional"));
            provisional.setTitle(Texts.t("procedure.case-page.due.provisional-help"));
            add(provisional);
        }
    }
}
