package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.html.Image;

/** The mark of the portal: a line that flows through a gate. */
public final class Brand {

    private Brand() {}

    /** Decoration beside the name, so it has no text of its own. */
    public static Image mark() {
        var mark = new Image("favicon.svg", "");
        mark.addClassName("brand-mark");
        return mark;
    }
}
