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
import vn.thongsuot.procedure.ui.inbox.InboxNavigation;

/** A case on one page. With the address of a work item the page opens on that step. */
@Route("ho-so/:caseId")
@RouteAlias("viec/:workItemId")
@PermitAll
class CaseFileView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

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
            openCase(new CaseId(number(parameters.get("caseId").orElse(""))), null);
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

    /** A step that is over leads to its case: the link may be an old one. */
    void openStep(WorkItemId id) {
        CaseView file = desk.cases().view(desk.steps().caseOf(id));
        if (file.open().stream().anyMatch(open -> open.id().equals(id))) {
            show(file, desk.steps().open(id), null);
        } else {
            show(
                    file,
                    null,
                    Callout.of(
                            Tone.INFO,
                            Texts.t("procedure.case-page.step-over"),
                            Texts.t("procedure.case-page.step-over-help")));
        }
        focusWhenShown();
    }

    /** A field can take the focus only when the browser shows it, which at the first page is after the answer arrived. */
    private void focusWhenShown() {
        StepPanel opened = panel;
        if (opened != null) {
            getElement()
                    .executeJs("return new Promise(shown => requestAnimationFrame(() => shown(true)))")
                    .then(shown -> opened.focusFirst());
        }
    }

    /** With one step for this person to do, that step is open at once; of several they choose. */
    private void openCase(CaseId id, @Nullable Callout notice) {
        CaseView file = desk.cases().view(id);
        List<CaseView.OpenStep> mine =
                file.open().stream().filter(CaseView.OpenStep::mayDo).toList();
        show(file, mine.size() == 1 ? desk.steps().open(mine.getFirst().id()) : null, notice);
    }

    private void show(CaseView file, @Nullable StepView step, @Nullable Callout notice) {
        title = file.title();
        removeAll();
        panel = null;
        CaseId id = file.id();
        add(new CaseHead(desk, file, () -> openCase(id, null)));
        if (notice != null) {
            add(notice);
        }
        CancelledDocuments.notice(file).ifPresent(this::add);
        add(new StepStrip(file));
        CaseLimits.of(desk, file, () -> openCase(id, null)).ifPresent(this::add);
        if (file.open().size() > 1) {
            add(new OpenSteps(desk, file, step == null ? null : step.id(), () -> openCase(id, null)));
        }
        if (step != null && step.mine()) {
            desk.notices().seen(step.id());
            panel = new StepPanel(desk, step, shared(file, step), next -> proceed(id, next), () -> openStep(step.id()));
            add(panel);
        }
        add(new RelatedCases(desk, id, file.procedure()));
        add(new CaseTabs(desk, file, () -> openCase(id, null)));
    }

    /** Taking a step for oneself makes sense only where others could do it too. */
    private static boolean shared(CaseView file, StepView step) {
        return file.open().stream()
                .anyMatch(open -> open.id().equals(step.id()) && open.holders().size() > 1);
    }

    private void proceed(CaseId id, Optional<WorkItemId> next) {
        panel = null;
        getUI().ifPresent(ui -> next.ifPresentOrElse(item -> ui.navigate(CaseNavigation.path(item)), () -> {
            openCase(id, done());
            ui.getPage().getHistory().replaceState(null, CaseNavigation.path(id));
        }));
    }

    private static Callout done() {
        return new Callout(
                Tone.SUCCESS,
                Texts.t("procedure.case-page.done-for-now"),
                new Anchor(InboxNavigation.ROUTE, Texts.t("procedure.case-page.next-in-inbox")));
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
