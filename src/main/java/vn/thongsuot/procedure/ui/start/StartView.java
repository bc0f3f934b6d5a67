package vn.thongsuot.procedure.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.PageHeader.Crumb;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.ProcedureStarts.Startable;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.ui.caselist.CaseListNavigation;
import vn.thongsuot.procedure.ui.form.FormFields;
import vn.thongsuot.procedure.ui.form.FormRenderer;
import vn.thongsuot.procedure.ui.inbox.InboxNavigation;

/** The start form of a procedure for one unit. What is refused stays on the page as it was typed. */
@Route(StartNavigation.ROUTE)
@PermitAll
class StartView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StartService starts;
    private final CaseService cases;
    private final FormRenderer forms;
    private String title = Texts.t("procedure.start.button");

    StartView(StartService starts, CaseService cases, FormRenderer forms) {
        this.starts = starts;
        this.cases = cases;
        this.forms = forms;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String procedure =
                event.getRouteParameters().get(StartNavigation.PROCEDURE).orElse("");
        UnitId unit = event.getRouteParameters()
                .getLong(StartNavigation.UNIT)
                .map(UnitId::new)
                .orElseThrow(NotFoundException::new);
        try {
            show(starts.open(procedure, unit), event.getLocation().getQueryParameters());
        } catch (vn.thongsuot.platform.error.NotFoundException e) {
            add(
                    new PageHeader(title),
                    new EmptyState(
                            Texts.t("procedure.start.impossible"),
                            Texts.t(e.messageKey(), e.arguments().toArray())));
        }
    }

    private void show(StartService.StartView start, QueryParameters parameters) {
        title = Texts.t("procedure.start.page-title", start.procedure().title());
        String subject = start.procedure().sheet().start().subject();
        Map<String, Object> given = given(start, parameters);
        if (subject != null) {
            id(parameters, Startable.PERSON).ifPresent(person -> given.put(subject, person));
        }
        FormFields fields = forms.edit(start.form(), FormLabels.NONE, given, start.context());
        var submit = new Button(Texts.t("procedure.start.submit"), click -> submit(start, fields));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit.setEnabled(true));
        var cancel = new Button(Texts.t("platform.cancel"), click -> getUI().ifPresent(
                        ui -> ui.getPage().getHistory().back()));
        var buttons = new Div(submit, cancel);
        buttons.addClassName("form-buttons");
        add(
                new PageHeader(title)
                        .breadcrumb(new Crumb(Texts.t("procedure.inbox.title"), InboxNavigation.ROUTE))
                        .subtitle(start.unit().name()),
                new SectionCard(Texts.t("procedure.start.form-title"), fields, buttons));
        fields.focusFirst();
    }

    /** Records chosen on the page that led here, under the name of their field. The check of the form is the same. */
    private static Map<String, Object> given(StartService.StartView start, QueryParameters parameters) {
        Map<String, Object> given = new HashMap<>();
        start.form().fields().stream()
                .filter(FormField.PersonField.class::isInstance)
                .forEach(field -> id(parameters, field.key()).ifPresent(id -> given.put(field.key(), id)));
        return given;
    }

    private static Optional<String> id(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter(value -> value.matches("\\d{1,18}"));
    }

    private void submit(StartService.StartView start, FormFields fields) {
        fields.clearViolations();
        CaseId started;
        try {
            started = starts.start(start.procedure().key(), start.unit().id(), fields.answers());
        } catch (RuleViolationException e) {
            List<Violation> elsewhere = fields.showViolations(e.violations());
            if (elsewhere.isEmpty()) {
                Notifications.error(Texts.t("procedure.start.refused"));
            } else {
                Notifications.error(new RuleViolationException(elsewhere));
            }
            return;
        } catch (DomainException e) {
            Notifications.error(e);
            return;
        }
        open(started);
    }

    /** Straight to the first step if it is for the same person. */
    private void open(CaseId started) {
        List<CaseView.OpenStep> open = cases.view(started).open();
        Optional<CaseView.OpenStep> mine =
                open.stream().filter(CaseView.OpenStep::mayDo).findFirst();
        Notifications.success(
                mine.isPresent()
                        ? Texts.t("procedure.start.started")
                        : Texts.t(
                                "procedure.start.started-elsewhere",
                                open.stream().map(CaseView.OpenStep::name).collect(Collectors.joining("; "))));
        getUI().ifPresent(ui -> ui.navigate(
                mine.map(step -> InboxNavigation.step(step.id())).orElse(CaseListNavigation.page(started))));
    }
}
