package vn.thongsuot.procedure.ui.start;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitActions;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ProcedureStarts;

/** The procedures that may be begun for a unit, offered on its page. */
@org.springframework.stereotype.Component
class StartOnUnitPage implements UnitActions {

    private final ProcedureStarts starts;

    StartOnUnitPage(ProcedureStarts starts) {
        this.starts = starts;
    }

    @Override
    public List<Component> of(UnitSummary unit) {
        return starts.startableFor(unit.id()).stream()
                .<Component>map(startable -> {
                    var button = new Button(
                            Texts.t("procedure.start.page-title", startable.title()), VaadinIcon.PLUS.create());
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    button.addClickListener(
                            click -> button.getUI().ifPresent(ui -> ui.navigate(startable.path(unit.id()))));
                    return button;
                })
                .toList();
    }
}
