package vn.thongsuot.procedure.ui.start;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.catalogue.Procedure;

/** "Begin a procedure": straight to the form where there is one choice only, else through a list. */
public final class StartButton extends Button {

    /** Empty for those who may begin nothing. */
    public static Optional<StartButton> offer(StartService starts) {
        Map<Procedure, List<UnitSummary>> startable = starts.startable();
        return startable.isEmpty() ? Optional.empty() : Optional.of(new StartButton(startable));
    }

    private StartButton(Map<Procedure, List<UnitSummary>> startable) {
        super(Texts.t("procedure.start.button"), VaadinIcon.PLUS.create());
        addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        List<Offer> offers = startable.entrySet().stream()
                .map(entry -> new Offer(
                        entry.getKey().key(),
                        entry.getKey().title(),
                        Optional.ofNullable(entry.getKey().sheet().description())
                                .map(description -> entry.getKey().label("description", description))
                                .orElse(""),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(UnitSummary::name))
                                .toList()))
                .sorted(Comparator.comparing(Offer::title))
                .toList();
        addClickListener(click -> {
            if (offers.size() == 1 && offers.getFirst().units().size() == 1) {
                Offer only = offers.getFirst();
                getUI().ifPresent(ui -> ui.navigate(StartNavigation.path(
                        only.procedure(), only.units().getFirst().id())));
            } else {
                chooser(offers).open();
            }
        });
    }

    private record Offer(String procedure, String title, String description, List<UnitSummary> units) {}

    private static Dialog chooser(List<Offer> offers) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("procedure.start.choose"));
        dialog.setWidth("34rem");
        dialog.setMaxWidth("100%");
        for (Offer offer : offers) {
            var units = new UnorderedList();
            for (UnitSummary unit : offer.units()) {
                var link = new Anchor(StartNavigation.path(offer.procedure(), unit.id()), unit.name());
                link.getElement().addEventListener("click", click -> dialog.close());
                units.add(new ListItem(link));
            }
            var part = new Div(new H3(offer.title()), new Paragraph(offer.description()), units);
            part.addClassName("start-offer");
            dialog.add(part);
        }
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()));
        return dialog;
    }
}
