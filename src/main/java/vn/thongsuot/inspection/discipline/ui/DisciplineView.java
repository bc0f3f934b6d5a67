package vn.thongsuot.inspection.discipline.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.thongsuot.inspection.discipline.AppealFiling;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineAccess;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineEffect;
import vn.thongsuot.inspection.discipline.DisciplineEvent;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.link.Relation;

/** One disciplinary decision: whom it is about, its ground, how it was decided, its effect, and what happened since. */
@Route(DisciplineNavigation.LIST + "/:disciplineId([0-9]{1,18})")
@PermitAll
class DisciplineView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final DisciplineDirectory decisions;
    private final DisciplineEffect effects;
    private final DisciplineAccess access;
    private final AppealFiling appeals;
    private final CaseLinks links;
    private String title = "";

    DisciplineView(
            DisciplineDirectory decisions,
            DisciplineEffect effects,
            DisciplineAccess access,
            AppealFiling appeals,
            CaseLinks links) {
        this.decisions = decisions;
        this.effects = effects;
        this.access = access;
        this.appeals = appeals;
        this.links = links;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new DisciplineId(event.getRouteParameters().getLong("disciplineId").orElseThrow()));
    }

    void show(DisciplineId id) {
        Discipline decision = decisions.require(id);
        title = decision.subjectName();
        removeAll();
        add(header(decision));
        String held = decision.held();
        if (held != null) {
            add(heldCard(decision, held));
        }
        List<DisciplineEvent> events = decisions.events(id);
        add(decided(decision), effect(decision, events));
        appeals.window(decision).ifPresent(window -> add(AppealCard.of(decision, appeals, window, () -> show(id))));
        add(history(events));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    private PageHeader header(Discipline decision) {
        var header = new PageHeader(decision.subjectName())
                .breadcrumb(new PageHeader.Crumb(Texts.t("inspection.discipline.title"), DisciplineNavigation.LIST))
                .beside(DisciplineTexts.badge(decision));
        String notice = DisciplineTexts.notice(decision, decisions.endsSoon(decision));
        if (!notice.isEmpty()) {
            header.beside(new Badge(notice, Badge.Tone.DANGER));
        }
        return header;
    }

    private Component heldCard(Discipline decision, String reason) {
        var card = new SectionCard(Texts.t("inspection.discipline.shown.HELD"), new Paragraph(Texts.t(reason)));
        if (access.keeps(decision)) {
            card.actions(new Button(Texts.t("inspection.discipline.end"), click -> askReason(decision)));
        }
        return card;
    }

    private Component decided(Discipline decision) {
        var card = new SectionCard(
                Texts.t("inspection.discipline.decision"),
                new KeyValueList()
                        .add(
                                Texts.t("inspection.discipline.form"),
                                decision.form().label().text())
                        .add(Texts.t("inspection.discipline.unit"), decision.unitName())
                        .add(
                                Texts.t("inspection.discipline.decided-by"),
                                Texts.t("inspection.discipline.decided-by." + decision.decidedBy()))
                        .add(Texts.t("inspection.discipline.decided-on"), Formats.date(decision.decidedOn()))
                        .add(Texts.t("inspection.discipline.votes-for"), DisciplineTexts.votes(decision))
                        .add(Texts.t("inspection.discipline.number"), DisciplineTexts.document(decision))
                        .add(Texts.t("inspection.discipline.violation"), decision.violation())
                        .add(
                                Texts.t("inspection.discipline.class"),
                                decision.violationClass() == null
                                        ? null
                                        : Texts.t("inspection.discipline.class." + decision.violationClass()))
                        .add(Texts.t("inspection.discipline.acted-on"), Formats.date(decision.actedOn()))
                        .add(Texts.t("inspection.discipline.basis"), decision.basis()));
        for (CaseId caseId : decisions.cases(decision)) {
            boolean ofAppeal = !caseId.equals(new CaseId(decision.caseId()));
            card.add(new Anchor(
                    DisciplineNavigation.caseFile(caseId),
                    Texts.t(ofAppeal ? "inspection.discipline.appeal-case" : "inspection.discipline.case")));
            if (!ofAppeal) {
                links.of(caseId).stream()
                        .filter(other -> other.relation() == Relation.AROSE_FROM)
                        .forEach(origin -> card.add(new Anchor(
                                DisciplineNavigation.caseFile(origin.id()),
                                Texts.t("inspection.discipline.origin-case", origin.procedure(), origin.number()))));
            }
        }
        return card;
    }

    private static Component effect(Discipline decision, List<DisciplineEvent> events) {
        var card = new SectionCard(
                Texts.t("inspection.discipline.effect.title"),
                new KeyValueList()
                        .add(Texts.t("inspection.discipline.announced"), Formats.date(decision.announcedOn()))
                        .add(Texts.t("inspection.discipline.received"), Formats.date(decision.receivedOn()))
                        .add(Texts.t("inspection.discipline.effect.span"), DisciplineTexts.effect(decision))
                        .add(Texts.t("inspection.discipline.ended"), Formats.date(decision.endedOn())));
        if (DisciplineTexts.postsStayLost(events)) {
            var posts = new Paragraph(Texts.t("inspection.discipline.posts-stay-lost"));
            posts.addClassName("soft");
            card.add(posts);
        }
        return card;
    }

    private static Component history(List<DisciplineEvent> events) {
        var list = new OrderedList();
        list.addClassName("history");
        for (DisciplineEvent event : events) {
            var date = new Span(Formats.date(event.happenedOn()));
            date.addClassName("history-date");
            String number = event.decisionNumber();
            var details = new Paragraph(
                    number == null
                            ? event.form().label().text()
                            : event.form().label().text() + " · " + number);
            details.addClassName("soft");
            var what = new Div(new Span(Texts.t("inspection.discipline.event." + event.kind())), details);
            String note = event.note();
            if (note != null) {
                what.add(new Paragraph(DisciplineTexts.note(note)));
            }
            list.add(new ListItem(date, what));
        }
        return new SectionCard(Texts.t("inspection.discipline.history"), list);
    }

    private void askReason(Discipline decision) {
        var reason = new TextArea(Texts.t("inspection.discipline.end.reason"));
        reason.setWidthFull();
        var errors = new FieldErrors();
        errors.bind("reason", reason);
        var dialog = new Dialog();
        dialog.setHeaderTitle(Texts.t("inspection.discipline.end"));
        dialog.setWidth("min(34rem, 100vw)");
        dialog.add(reason);
        var end = new Button(Texts.t("inspection.discipline.end"), click -> {
            try {
                effects.endByHand(decision.id(), decision.version(), reason.getValue());
                dialog.close();
                show(decision.id());
            } catch (RuleViolationException refused) {
                errors.show(refused);
            } catch (DomainException refused) {
                Notifications.error(refused);
            }
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(Texts.t("platform.cancel"), click -> dialog.close()), end);
        dialog.open();
    }
}
