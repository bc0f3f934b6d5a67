package vn.thongsuot.procedure.ui.voting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.PageHeader.Crumb;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.ballotbox.BoxId;
import vn.thongsuot.procedure.ballotbox.BoxState;
import vn.thongsuot.procedure.ballotbox.Slip;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.ballotbox.Voting.VoterView;
import vn.thongsuot.procedure.ui.inbox.InboxNavigation;

/** The slip of one voter. Once it is cast, the page says so and nothing of what was on it. */
@Route(VotingNavigation.ROUTE)
@PermitAll
class VotingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Voting voting;

    VotingView(Voting voting) {
        this.voting = voting;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.voting.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .getLong(VotingNavigation.BOX)
                .map(BoxId::new)
                .orElseThrow(NotFoundException::new));
    }

    void show(BoxId id) {
        VoterView box = voting.view(id);
        removeAll();
        add(new PageHeader(Texts.t("procedure.voting.title"))
                .breadcrumb(new Crumb(Texts.t("procedure.inbox.title"), InboxNavigation.ROUTE)));
        if (box.voted()) {
            add(over("procedure.voting.done", box));
        } else if (box.state() != BoxState.OPEN) {
            add(over("procedure.voting.over", box));
        } else {
            add(slip(box));
        }
    }

    private SectionCard slip(VoterView box) {
        var secrecy = new Paragraph(Texts.t("procedure.voting.secrecy"));
        secrecy.addClassName("slip-secrecy");
        var fields = new SlipFields(box.form(), (search, limit) -> voting.persons(box.id(), search, limit));
        var cast = new Button(Texts.t("procedure.voting.cast"), click -> confirm(box, fields));
        cast.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var spoil = new Button(Texts.t("procedure.voting.spoil"), click -> new CastDialog(
                        Texts.t("procedure.voting.spoil-explained"),
                        List.of(),
                        Texts.t("procedure.voting.spoil"),
                        () -> cast(box, Slip.ofSpoiled()))
                .open());
        spoil.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var buttons = new Div(cast, spoil);
        buttons.addClassName("form-buttons");
        return new SectionCard(box.question(), secrecy, fields, buttons);
    }

    private void confirm(VoterView box, SlipFields fields) {
        Slip slip = fields.slip();
        var violations = box.form().violations(slip);
        if (!violations.isEmpty()) {
            Notifications.error(new RuleViolationException(violations));
            return;
        }
        String introduction = Texts.t(slip.isBlank() ? "procedure.voting.blank" : "procedure.voting.about-to-cast");
        new CastDialog(introduction, fields.summary(), Texts.t("procedure.voting.cast"), () -> cast(box, slip)).open();
    }

    private void cast(VoterView box, Slip slip) {
        try {
            voting.cast(box.id(), slip);
        } catch (RuleViolationException e) {
            Notifications.error(e);
            return;
        } catch (StaleException e) {
            Notifications.error(e);
        }
        show(box.id());
    }

    private static EmptyState over(String key, VoterView box) {
        return new EmptyState(
                Texts.t(key),
                Texts.t(key + "-help", box.question()),
                new Anchor(InboxNavigation.ROUTE, Texts.t("procedure.voting.to-inbox")));
    }
}
