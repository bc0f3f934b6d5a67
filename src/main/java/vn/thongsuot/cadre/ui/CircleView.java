package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thongsuot.cadre.circle.Circle;
import vn.thongsuot.cadre.circle.CircleService;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EntryDialog;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** Who takes part in the personnel meetings of a unit: a proposal from the bodies until its board confirms a list. */
@Route(CadreNavigation.CIRCLES + "/:unitId([0-9]{1,18})")
@PermitAll
class CircleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CircleService circles;
    private final UnitBrowser units;

    CircleView(CircleService circles, UnitBrowser units) {
        this.circles = circles;
        this.units = units;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("cadre.circles.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(units.require(
                new UnitId(event.getRouteParameters().getLong("unitId").orElseThrow())));
    }

    private void show(UnitSummary unit) {
        List<Circle> all = circles.ofUnit(unit.id());
        removeAll();
        add(new PageHeader(Texts.t("cadre.circles.title"))
                .breadcrumb(new PageHeader.Crumb(Texts.t("cadre.title"), CadreNavigation.POSTS))
                .subtitle(unit.name()));
        all.forEach(circle -> add(card(unit, circle)));
    }

    private Component card(UnitSummary unit, Circle circle) {
        var list = new UnorderedList();
        list.addClassName("unit-list");
        circle.seats().forEach(seat -> {
            var holders = new Span(String.join(", ", seat.holders()));
            holders.addClassName("soft");
            list.add(new ListItem(new Span(label(seat)), holders));
        });
        var state = circle.confirmedOn() == null
                ? new Badge(Texts.t("cadre.circles.proposed"), Badge.Tone.WARNING)
                : new Badge(Texts.t("cadre.circles.confirmed", Formats.date(circle.confirmedOn())), Badge.Tone.SUCCESS);
        var edit = new Button(Texts.t("cadre.circles.edit"), click -> dialog(unit, circle));
        var people = new Paragraph(Texts.t("cadre.circles.people", circle.people())
                + (circle.basis() == null ? "" : " · " + circle.basis()));
        people.addClassName("soft");
        return new SectionCard(Texts.t("cadre.circle." + circle.kind()), people, list).actions(state, edit);
    }

    private void dialog(UnitSummary unit, Circle circle) {
        List<Circle.Seat> possible = circles.possible(unit.id());
        Set<PositionId> chosen =
                circle.seats().stream().map(Circle.Seat::position).collect(Collectors.toSet());
        var seats = new CheckboxGroup<Circle.Seat>(Texts.t("cadre.circles.positions"));
        seats.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        seats.setItems(possible);
        seats.setItemLabelGenerator(CircleView::label);
        seats.setValue(possible.stream()
                .filter(seat -> chosen.contains(seat.position()))
                .collect(Collectors.toSet()));
        var basis = new TextField(Texts.t("cadre.circles.basis"));
        basis.setValue(circle.basis() == null ? "" : circle.basis());
        new EntryDialog(
                        Texts.t("cadre.circle." + circle.kind()),
                        () -> circles.confirm(
                                unit.id(),
                                circle.kind(),
                                circle.version(),
                                seats.getValue().stream()
                                        .map(Circle.Seat::position)
                                        .collect(Collectors.toSet()),
                                basis.getValue()),
                        () -> show(unit))
                .field("positions", seats)
                .field("basis", basis)
                .open();
    }

    private static String label(Circle.Seat seat) {
        return seat.title() + " – " + seat.unitName();
    }
}
