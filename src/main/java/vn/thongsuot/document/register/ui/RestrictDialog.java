package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;

/** Tells who will read a document before it is kept from the readers of a register, or opened to them again. */
class RestrictDialog extends RegisterDialog {

    /**
     * @param helpKey who reads a restricted document of the register
     * @param restricted how the document stands now
     */
    RestrictDialog(String helpKey, boolean restricted, Consumer<Boolean> restrict, Runnable changed) {
        super(action(restricted), new FieldErrors());
        fields(new Paragraph(Texts.t(restricted ? "document.restricted.open-help" : helpKey)));
        buttons(action(restricted), () -> restrict.accept(!restricted), changed);
    }

    /** What can be done with a document that stands so. */
    static String action(boolean restricted) {
        return Texts.t(restricted ? "document.restricted.open" : "document.restricted.restrict");
    }
}
