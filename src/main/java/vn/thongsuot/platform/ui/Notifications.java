package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.List;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;

/** Short messages at the edge of the screen. What went wrong stays until it is closed. */
public final class Notifications {

    private static final int SUCCESS_MILLIS = 4000;

    private Notifications() {}

    public static void success(String text) {
        var notification = new Notification(text, SUCCESS_MILLIS, Notification.Position.BOTTOM_START);
        notification.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notification.open();
    }

    public static void error(String text) {
        error(List.of(text));
    }

    /** What the domain refused, every reason of it. */
    public static void error(DomainException exception) {
        if (exception instanceof RuleViolationException rules) {
            error(rules.violations().stream()
                    .map(violation -> Texts.t(
                            violation.messageKey(), violation.arguments().toArray()))
                    .distinct()
                    .toList());
        } else {
            error(Texts.t(exception.messageKey(), exception.arguments().toArray()));
        }
    }

    private static void error(List<String> lines) {
        var notification = new Notification();
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setDuration(0);
        notification.setAssertive(true);
        var text = new Div();
        text.addClassName("notification-lines");
        lines.forEach(line -> text.add(new Div(new Span(line))));
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Texts.t("platform.close"));
        var row = new Div(text, close);
        row.addClassName("notification-row");
        notification.add(row);
        notification.open();
    }
}
