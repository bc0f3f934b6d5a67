package vn.thongsuot.document.register.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import vn.thongsuot.platform.i18n.Texts;

/** Conditions that are seldom asked for, hidden behind a button so that a list begins high on a phone. */
final class MoreFilters extends Div {

    private final Div fields;
    private final Button toggle;

    MoreFilters(Component... fields) {
        this.fields = new Div(fields);
        this.fields.addClassNames("toolbar", "more-filters-fields");
        toggle = new Button(Texts.t("document.filter.more"), VaadinIcon.FILTER.create(), click -> show(!isShown()));
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        addClassName("more-filters");
        add(toggle, this.fields);
        show(false);
    }

    private boolean isShown() {
        return fields.isVisible();
    }

    private void show(boolean shown) {
        fields.setVisible(shown);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    }
}
