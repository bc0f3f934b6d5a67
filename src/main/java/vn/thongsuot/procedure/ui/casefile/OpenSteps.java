package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.DueInfo;

/** The steps that wait side by side, each with who has it; mine can be opened from here. */
class OpenSteps extends Div {

    /**
     * @param shown the step that is open on the page
     * @param changed called after a step was given to somebody else
     */
    OpenSteps(CaseDesk desk, CaseView file, @Nullable WorkItemId shown, Runnable changed) {
        addClassName("open-steps");
        Set<WorkItemId> reassignable = desk.reassigning().reassignable(file.id());
        var list = new UnorderedList();
        for (CaseView.OpenStep step : file.open()) {
            ListItem item = item(step, step.id().equals(shown));
            if (reassignable.contains(step.id())) {
                item.add(CaseHead.reassignButton(desk, step, changed));
            }
            list.add(item);
        }
        add(new SectionCard(Texts.t("procedure.case-page.open-steps"), list));
    }

    private static ListItem item(CaseView.OpenStep step, boolean shown) {
        var name = new Span(Words.name(step));
        name.addClassName("open-step-name");
        String assignee = step.assignee();
        var who = new Span(
                assignee == null
                        ? Texts.t("procedure.case-page.who", Words.role(step.role()), CaseHead.names(step.holders()))
                        : Texts.t("procedure.case-page.fact.claimed-by", Words.by(assignee, step.takenFor())));
        who.addClassName("open-step-who");
        var item = new ListItem(new Div(name, who));
        DueInfo due = step.due();
        if (due != null) {
            item.add(new DueBadge(due));
        }
        if (shown) {
            item.add(new Badge(Texts.t("procedure.case-page.open-step.shown"), Badge.Tone.INFO));
        } else if (step.mayDo()) {
            item.add(open(step));
        }
        return item;
    }

    private static Component open(CaseView.OpenStep step) {
        var link = new Anchor(CaseNavigation.path(step.id()), Texts.t("procedure.case-page.open-step"));
        link.addClassName("button-link");
        link.setAriaLabel(Texts.t("procedure.case-page.open-step.label", Words.name(step)));
        return link;
    }
}
