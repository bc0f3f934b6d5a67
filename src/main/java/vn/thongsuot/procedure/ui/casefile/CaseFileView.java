package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge.Tone;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.StepView;

/** A case on one page. With the address of a work item the page opens on that step. */
@Route("ho-so/:caseId")
@RouteAlias("viec/:workItemId")
@PermitAll
class CaseFileView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String INBOX = "viec-cua-toi";

    private final CaseDesk desk;
    private String title = "";
    private @Nullable StepPanel panel;

    CaseFileView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Optional<String> workItem = parameters.get("workItemId");
        if (workItem.isPresent()) {
            openStep(new WorkItemId(number(workItem.get())));
        } else {
            openCase(new CaseId(number(parameters.get("caseId").orElse(""))), false);
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel != null) {
            panel.keepDraft();
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void openStep(WorkItemId id) {
        StepView step = desk.steps().open(id);
        show(desk.cases().view(step.caseId()), step, false);
        if (panel != null) {
            panel.focusFirst();
        }
    }

    /** With one step for this person to do, that step is open at once; of several they choose. */
    private void openCase(CaseId id, boolean justDone) {
        CaseView file = desk.cases().view(id);
        List<CaseView.OpenStep> mine =
                file.open().stream().filter(CaseView.OpenStep::mayDo).toList();
        show(file, mine.size() == 1 ? desk.steps().open(mine.getFirst().id()) : null, justDone);
    }

    private void show(CaseView file, @Nullable StepView step, boolean justDone) {
        title = file.title();
        removeAll();
        panel = null;
        CaseId id = file.id();
        add(new CaseHead(desk, file, () -> openCase(id, false)));
        if (justDone) {
            add(new Callout(
                    Tone.SUCCESS,
                    Texts.t("procedure.case-page.done-for-now"),
                    new Anchor(INBOX, Texts.t("procedure.case-page.next-in-inbox"))));
        }
        add(new StepStrip(file));
        if (file.open().size() > 1) {
            add(new OpenSteps(file, step == null ? null : step.id()));
        }
        if (step != null && step.mine()) {
            panel = new StepPanel(desk, step, shared(file, step), next -> proceed(id, next), () -> reopen(step));
            add(panel);
        }
        add(new CaseTabs(desk, file));
    }

    /** Taking a step for oneself makes sense only where others could do it too. */
    private static boolean shared(CaseView file, StepView step) {
        return file.open().stream()
                .anyMatch(open -> open.id().equals(step.id()) && open.holders().size() > 1);
    }

    private void proceed(CaseId id, Optional<WorkItemId> next) {
        panel = null;
        getUI().ifPresent(ui -> next.ifPresentOrElse(item -> ui.navigate(CaseNavigation.path(item)), () -> {
            openCase(id, true);
            ui.getPage().getHistory().replaceState(null, CaseNavigation.path(id));
        }));
    }

    private void reopen(StepView step) {
        try {
            openStep(step.id());
        } catch (NotFoundException e) {
            openCase(step.caseId(), false);
        }
    }

    /** What is no number names nothing. */
    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new NotFoundException("procedure.case.not-found");
        }
    }
}
