package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.reception.ReceptionDay;
import vn.thongsuot.petition.reception.ReceptionMonth;
import vn.thongsuot.petition.reception.ReceptionReport;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** The reception days of the head, month by month, with what is missing and the numbers to report. */
@Route(PetitionPages.RECEPTION)
@PermitAll
class ReceptionView extends Div implements HasDynamicTitle {

    private final ReceptionService reception;
    private final VisitBook visits;
    private final Select<UnitSummary> unit = new Select<>();
    private final H2 heading = new H2();
    private final Div month = new Div();
    private YearMonth shown;

    ReceptionView(ReceptionService reception, VisitBook visits, PetitionRegister register, Clock clock) {
        this.reception = reception;
        this.visits = visits;
        shown = YearMonth.now(clock);
        addClassName("page");
        List<UnitSummary> units = reception.units();
        var header = new PageHeader(Texts.t("petition.reception.title"));
        add(
                header,
                PetitionPages.way(PetitionPages.RECEPTION, !register.keptUnits().isEmpty(), !units.isEmpty()));
        if (units.isEmpty()) {
            add(new EmptyState(Texts.t("petition.reception.nothing"), Texts.t("petition.reception.nothing-help")));
            return;
        }
        unit.setLabel(Texts.t("petition.intake.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(UnitSummary::name);
        unit.setValue(units.getFirst());
        unit.setVisible(units.size() > 1);
        unit.addValueChangeListener(change -> draw());
        if (reception.keeps(units.getFirst().id())) {
            var plan = new Button(
                    Texts.t("petition.reception.plan"), VaadinIcon.PLUS.create(), click -> new ReceptionDialogs(
                                    reception, visits)
                            .plan(unit.getValue().id(), this::draw));
            plan.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(plan);
        }
        month.addClassName("petition-month");
        add(unit, way(), month);
        draw();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("petition.reception.title") + " · " + Texts.t("platform.name");
    }

    private Div way() {
        var back = new Button(VaadinIcon.ANGLE_LEFT.create(), click -> move(-1));
        back.setAriaLabel(Texts.t("petition.reception.month-before"));
        var on = new Button(VaadinIcon.ANGLE_RIGHT.create(), click -> move(1));
        on.setAriaLabel(Texts.t("petition.reception.month-after"));
        heading.getElement().setAttribute("aria-live", "polite");
        var way = new Div(back, heading, on);
        way.addClassName("petition-month-way");
        return way;
    }

    private void move(int months) {
        shown = shown.plusMonths(months);
        draw();
    }

    private void draw() {
        ReceptionMonth days = reception.month(unit.getValue().id(), shown);
        heading.setText(Texts.t(
                "petition.reception.month",
                Integer.toString(shown.getMonthValue()),
                Integer.toString(shown.getYear())));
        month.removeAll();
        month.add(requirement(days));
        if (days.days().isEmpty()) {
            month.add(new EmptyState(Texts.t("petition.reception.no-days"), ""));
        } else {
            var list = new UnorderedList();
            list.addClassName("petition-days");
            days.days().forEach(day -> list.add(line(day)));
            month.add(list);
        }
        month.add(report(visits.report(unit.getValue().id(), shown)));
    }

    private static Component requirement(ReceptionMonth days) {
        var text = new Span(
                days.missing() == 0
                        ? Texts.t("petition.reception.enough", days.required())
                        : Texts.t("petition.reception.missing", days.missing(), days.required()));
        var basis = new Span(days.basis());
        basis.addClassName("row-note");
        var line = new Div(
                new Badge(
                        Texts.t(days.missing() == 0 ? "petition.reception.ok" : "petition.reception.lacking"),
                        days.missing() == 0 ? Badge.Tone.SUCCESS : Badge.Tone.DANGER),
                text,
                basis);
        if (!days.confirmed()) {
            line.add(new Badge(Texts.t("petition.reception.unconfirmed"), Badge.Tone.WARNING));
        }
        line.addClassName("row-card-line");
        return line;
    }

    private static ListItem line(ReceptionDay day) {
        var link = new Anchor(
                PetitionPages.reception(day.id()),
                Texts.t(
                        "petition.reception.at",
                        Formats.date(day.heldOn()),
                        day.beginsAt().toString()));
        link.addClassName("row-link");
        var head = new Div(
                link,
                new Badge(
                        Texts.t("petition.reception.state." + day.state().name().toLowerCase(Locale.ROOT))));
        if (day.extraordinary()) {
            head.add(new Badge(Texts.t("petition.reception.extraordinary"), Badge.Tone.INFO));
        }
        head.addClassName("row-card-line");
        var note = new Span(Texts.t("petition.reception.line", day.place(), day.hostName(), day.visits()));
        note.addClassName("row-note");
        var item = new ListItem(head, note);
        item.addClassName("row-card");
        return item;
    }

    private static SectionCard report(ReceptionReport report) {
        var facts = new KeyValueList()
                .add(Texts.t("petition.report.regular"), Formats.number(report.regularDays()))
                .add(Texts.t("petition.report.extraordinary"), Formats.number(report.extraordinaryDays()))
                .add(Texts.t("petition.report.visits"), Formats.number(report.visits()))
                .add(Texts.t("petition.report.people"), Formats.number(report.people()))
                .add(Texts.t("petition.report.arising"), Formats.number(report.petitionsFromVisits()))
                .add(Texts.t("petition.report.received"), Formats.number(report.received()));
        report.byKind().forEach((kind, count) -> facts.add(PetitionWords.of(kind), Formats.number(count)));
        facts.add(Texts.t("petition.report.settled"), Formats.number(report.settled()))
                .add(Texts.t("petition.report.open"), Formats.number(report.open()))
                .add(Texts.t("petition.report.late"), Formats.number(report.answeredLate()));
        return new SectionCard(Texts.t("petition.report.title"), facts);
    }
}
