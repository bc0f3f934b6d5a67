package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.Serializable;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;

/** When there is more to put right than fits the eye, all of it at the top of the form, each leading to its field. */
final class ViolationSummary extends Div {

    private static final int FITS_THE_EYE = 3;

    record Placed(String text, BoundField field) implements Serializable {}

    ViolationSummary() {
        addClassName("violation-summary");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(List<Placed> violations) {
        removeAll();
        setVisible(violations.size() > FITS_THE_EYE);
        if (!isVisible()) {
            return;
        }
        var list = new UnorderedList();
        for (Placed violation : violations) {
            var link = new Button(violation.text(), click -> violation.field().focus());
            link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            list.add(new ListItem(link));
        }
        add(new Paragraph(Texts.t("form.summary", violations.size())), list);
    }
}
