package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Optional;
import vn.thongsuot.platform.error.Violation;

/** A question and what it looks like. */
interface BoundField extends Serializable {

    Component component();

    /** As typed; empty if nothing was. */
    Optional<Object> answer();

    /** Shows what is wrong, after what is already shown; returns it in words. */
    String refuse(Violation violation);

    /** Nothing is wrong any more. */
    void accept();

    default void focus() {
        component().getElement().callJsFunction("focus");
    }
}
