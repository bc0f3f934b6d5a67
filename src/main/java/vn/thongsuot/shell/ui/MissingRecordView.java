package vn.thongsuot.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;

/** The view exists, but what it was to show does not, or not for this person. */
@ParentLayout(MainLayout.class)
@PermitAll
class MissingRecordView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        NotFoundException missing = parameter.getException();
        show(Texts.t(missing.messageKey(), missing.arguments().toArray()), Texts.t("shell.error.missing.help"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
