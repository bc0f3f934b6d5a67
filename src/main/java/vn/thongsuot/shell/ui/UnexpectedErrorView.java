package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;

/**
 * A view could not be opened. Stands without the layout, which may need the very thing that failed. Lets anyone see it, because
 * it shows nothing but the number of the incident.
 */
@AnonymousAllowed
class UnexpectedErrorView extends Main implements HasErrorParameter<Exception> {

    private final ErrorPage page = new ErrorPage();

    UnexpectedErrorView() {
        addClassName("bare-page");
        add(page);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception thrown = parameter.getException();
        switch (Failure.of(thrown)) {
            case Failure.Refused refused -> {
                DomainException exception = refused.exception();
                page.show(
                        Texts.t("shell.error.refused"),
                        Texts.t(exception.messageKey(), exception.arguments().toArray()));
                return HttpServletResponse.SC_CONFLICT;
            }
            case Failure.ChangedByOthers stale -> {
                page.show(Texts.t("shell.error.refused"), Texts.t("shell.error.stale"));
                return HttpServletResponse.SC_CONFLICT;
            }
            case Failure.NotAllowed denied -> {
                page.show(Texts.t("shell.error.access-denied"), Texts.t("shell.error.access-denied.help"));
                return HttpServletResponse.SC_FORBIDDEN;
            }
            case Failure.NotSignedIn gone -> {
                page.show(Texts.t("shell.session-expired"), Texts.t("shell.error.not-signed-in"));
                return HttpServletResponse.SC_UNAUTHORIZED;
            }
            case Failure.DatabaseDown down -> {
                show("shell.error.page.database", Incident.log(thrown));
                return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            case Failure.Unexpected unexpected -> {
                show("shell.error.page.unexpected", Incident.log(thrown));
                return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            }
        }
    }

    private void show(String helpKey, Incident incident) {
        page.show(
                Texts.t("shell.error.page.title"),
                Texts.t(helpKey),
                new Paragraph(Texts.t("shell.error.page.incident", incident.number())));
    }
}
