package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.platform.i18n.Texts;

/** The body of an error page: what happened, what can be done, and a way out. */
class ErrorPage extends Div {

    void show(String title, String help, Component... more) {
        removeAll();
        addClassNames("page", "error-page");
        add(new H1(title), new Paragraph(help));
        add(more);
        add(new Anchor("", Texts.t("shell.error.home")));
    }
}
