package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;

/**
 * The one place where what a click could not do is told. The view stays as it is, with everything typed into it.
 */
class PortalErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PortalErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui == null) {
            Incident.log(thrown);
            return;
        }
        switch (Failure.of(thrown)) {
            case Failure.Refused refused -> Notifications.error(refused.exception());
            case Failure.ChangedByOthers stale -> {
                LOG.info("Changed by somebody else meanwhile: {}", thrown.getMessage());
                Notifications.error(Texts.t("shell.error.stale"));
            }
            case Failure.NotAllowed denied -> {
                LOG.warn("Refused to {}: {}", ui.getActiveViewLocation().getPath(), thrown.getMessage());
                Notifications.error(Texts.t("shell.error.not-allowed"));
            }
            case Failure.NotSignedIn gone -> Notifications.error(Texts.t("shell.error.not-signed-in"));
            case Failure.DatabaseDown down ->
                Notifications.error(
                        Texts.t("shell.error.database", Incident.log(thrown).number()));
            case Failure.Unexpected unexpected ->
                Notifications.error(
                        Texts.t("shell.error.unexpected", Incident.log(thrown).number()));
        }
    }
}
