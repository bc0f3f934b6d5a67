package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.reception.DayNotice;
import vn.thongsuot.petition.reception.ReceptionDay;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.ReceptionState;
import vn.thongsuot.petition.reception.Visit;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.RecordPicker;

/** One reception day: who came, what they were told, what was concluded. */
@Route(PetitionPages.RECEPTION_DAY)
@PermitAll
class ReceptionDayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReceptionService reception;
    private final VisitBook visits;
    private final PetitionRegister register;
    private final ReceptionDialogs dialogs;
    private final List<RecordPicker> pickers;
    private final LocalDate today;
    private String title = "";

    ReceptionDayView(
            ReceptionService reception,
            VisitBook visits,
            PetitionRegister register,
            List<RecordPicker> pickers,
            Clock clock) {
        this.reception = reception;
        this.visits = visits;
        this.register = register;
        this.pickers = pickers;
        dialogs = new ReceptionDialogs(reception, visits);
        today = LocalDate.now(clock);
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new ReceptionDayId(PetitionPages.number(
                event.getRouteParameters().get(PetitionPages.DAY).orElse(""))));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    private void show(ReceptionDayId id) {
        ReceptionDay day = reception.open(id);
        title = Texts.t("petition.reception.day-title", Formats.date(day.heldOn()));
        removeAll();
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("petition.reception.title"), PetitionPages.RECEPTION))
                .beside(new Badge(
                        Texts.t("petition.reception.state." + day.state().name().toLowerCase(Locale.ROOT))));
        if (reception.keeps(day.unit())) {
            header.actions(actions(day));
        }
        add(header, new SectionCard(Texts.t("petition.reception.facts"), facts(day)), people(day));
    }

    private Component[] actions(ReceptionDay day) {
        List<Component> actions = new ArrayList<>();
        if (day.state() == ReceptionState.PLANNED) {
            actions.add(new Button(
                    Texts.t("petition.reception.cancel"), click -> dialogs.cancel(day, () -> show(day.id()))));
        }
        if (day.state() != ReceptionState.CANCELLED && !day.heldOn().isAfter(today)) {
            if (day.visits() == 0) {
                actions.add(new Button(
                        Texts.t("petition.reception.close"),
                        click -> dialogs.closeWithoutVisits(day, () -> show(day.id()))));
            } else if (day.owesNotice()) {
                actions.add(new Button(Texts.t("petition.reception.begin-notice"), click -> {
                    visits.beginNotice(day.id());
                    show(day.id());
                }));
            }
            var visit = new Button(
                    Texts.t("petition.reception.visit"),
                    VaadinIcon.PLUS.create(),
                    click -> dialogs.visit(day, concerned(day), () -> show(day.id())));
            visit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(visit);
        }
        return actions.toArray(Component[]::new);
    }

    private ConcernedFields concerned(ReceptionDay day) {
        UnitSummary unit = reception.units().stream()
                .filter(each -> each.id().equals(day.unit()))
                .findFirst()
                .orElseThrow();
        return new ConcernedFields(unit, today, pickers);
    }

    private KeyValueList facts(ReceptionDay day) {
        var facts = new KeyValueList()
                .add(Texts.t("petition.reception.begins"), day.beginsAt().toString())
                .add(Texts.t("petition.reception.place"), day.place())
                .add(Texts.t("petition.reception.host"), day.hostName());
        if (day.extraordinary()) {
            facts.add(Texts.t("petition.reception.ground"), day.ground());
        }
        if (day.state() == ReceptionState.CANCELLED) {
            facts.add(Texts.t("petition.reception.cancel-reason"), day.cancelReason());
        }
        for (DayNotice notice : reception.notices(day.id())) {
            facts.add(
                    Texts.t("petition.reception.notice"),
                    Texts.t("petition.reception.notice-of", notice.number(), Formats.date(notice.issuedOn())));
            facts.add(Texts.t("petition.reception.conclusion"), notice.conclusion());
        }
        if (!day.conclusion().isEmpty()) {
            facts.add(Texts.t("petition.reception.note"), day.conclusion());
        }
        CaseId caseId = day.caseId();
        if (caseId != null && register.showsCase(caseId)) {
            facts.add(
                    Texts.t("petition.reception.case"),
                    new Anchor("ho-so/" + caseId.value(), Texts.t("petition.reception.open-case")));
        }
        return facts;
    }

    private SectionCard people(ReceptionDay day) {
        var card = new SectionCard(Texts.t("petition.reception.visits"));
        List<Visit> came = visits.visits(day.id());
        if (came.isEmpty()) {
            card.add(new EmptyState(Texts.t("petition.reception.no-visits"), ""));
            return card;
        }
        var list = new UnorderedList();
        list.addClassName("petition-days");
        boolean keeps = reception.keeps(day.unit());
        came.forEach(visit -> list.add(new VisitItem(visit, today, keeps ? () -> answered(day, visit) : null)));
        card.add(list);
        return card;
    }

    private void answered(ReceptionDay day, Visit visit) {
        visits.answered(day.id(), visit.id(), today);
        show(day.id());
    }
}
