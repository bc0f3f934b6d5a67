package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderOpening;
import vn.thongsuot.petition.SimilarPetitions;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;

/** One petition: what it says, who sent it as far as that may be known, where it stands, what it resembles. */
@Route(PetitionPages.PETITION)
@PermitAll
class PetitionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PetitionRegister register;
    private final SimilarPetitions similar;
    private final SenderOpening opening;
    private final FileStore files;
    private String title = "";

    PetitionView(PetitionRegister register, SimilarPetitions similar, SenderOpening opening, FileStore files) {
        this.register = register;
        this.similar = similar;
        this.opening = opening;
        this.files = files;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(PetitionPages.id(event.getRouteParameters().get(PetitionPages.ID).orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.t("platform.name");
    }

    void show(PetitionId id) {
        Petition petition = register.open(id);
        title = Texts.t("petition.page.title", petition.label());
        removeAll();
        List<Badge> badges = new ArrayList<>(List.of(PetitionBadge.of(petition.state())));
        if (petition.late()) {
            badges.add(PetitionBadge.late());
        }
        var header = new PageHeader(title)
                .breadcrumb(new PageHeader.Crumb(Texts.t("petition.list.title"), PetitionPages.REGISTER))
                .beside(badges.toArray(Badge[]::new));
        if (petition.trackingCode() != null) {
            header.actions(new Button(
                    Texts.t("petition.receipt.title"),
                    click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PetitionPages.receipt(id)))));
        }
        var content =
                new SectionCard(Texts.t("petition.intake.content"), new Paragraph(petition.content()), facts(petition));
        var columns = new Div(
                new Div(content, standing(petition)),
                new Div(sender(petition), new SectionCard(Texts.t("petition.similar.title"), similarTo(petition))));
        columns.addClassName("petition-columns");
        add(header, columns);
    }

    private static KeyValueList facts(Petition petition) {
        var facts = new KeyValueList()
                .add(
                        Texts.t("petition.column.kind"),
                        petition.classified()
                                ? PetitionWords.of(petition.kind())
                                : Texts.t("petition.page.guessed", PetitionWords.of(petition.kind())))
                .add(Texts.t("petition.column.subject"), petition.subject())
                .add(Texts.t("petition.column.channel"), PetitionWords.of(petition.channel()))
                .add(Texts.t("petition.column.received"), Formats.date(petition.receivedOn()));
        if (!petition.transferredFrom().isEmpty()) {
            facts.add(Texts.t("petition.intake.transferred-from"), petition.transferredFrom());
        }
        return facts;
    }

    private SectionCard standing(Petition petition) {
        var facts = new KeyValueList();
        if (petition.handling() != null) {
            facts.add(Texts.t("petition.page.handling"), PetitionWords.of(petition.handling()));
        }
        facts.add(Texts.t("petition.column.handler"), PetitionWords.handler(petition));
        if (petition.firstAnsweredOn() != null) {
            facts.add(Texts.t("petition.column.first-answer"), Formats.date(petition.firstAnsweredOn()));
        } else if (petition.firstAnswerDue() != null) {
            facts.add(Texts.t("petition.receipt.answer-by"), Formats.date(petition.firstAnswerDue()));
        }
        if (petition.closedOn() != null) {
            facts.add(Texts.t("petition.column.closed"), Formats.date(petition.closedOn()));
            facts.add(Texts.t("petition.page.note"), petition.closingNote());
        }
        related(petition, facts);
        var card = new SectionCard(Texts.t("petition.page.standing"), facts);
        if (petition.caseId() != null && register.showsCase(petition)) {
            var link = new Anchor("ho-so/" + petition.caseId().value(), Texts.t("petition.page.case"));
            link.addClassName("petition-case");
            card.add(link);
        }
        return card;
    }

    private void related(Petition petition, KeyValueList facts) {
        linked(facts, "petition.page.earlier", petition.earlier());
        linked(facts, "petition.page.split-from", petition.splitFrom());
        List<Petition> later = register.related(petition.id());
        if (!later.isEmpty()) {
            var links = new Div();
            links.addClassName("row-card-line");
            later.forEach(each -> links.add(new Anchor(PetitionPages.petition(each.id()), each.label())));
            facts.add(Texts.t("petition.page.related"), links);
        }
    }

    private void linked(KeyValueList facts, String label, @Nullable PetitionId id) {
        if (id != null) {
            register.find(id)
                    .ifPresent(other ->
                            facts.add(Texts.t(label), new Anchor(PetitionPages.petition(other.id()), other.label())));
        }
    }

    private SectionCard sender(Petition petition) {
        var card = new SectionCard(Texts.t("petition.column.sender"));
        Sender sender = petition.sender();
        if (petition.protectedSender() || petition.sealedLetter()) {
            card.add(new SealedSender(petition, opening));
        } else if (sender != null && !sender.isAnonymous()) {
            card.add(new KeyValueList()
                    .add(PetitionWords.of(sender.kind()), sender.name())
                    .add(Texts.t("petition.intake.sender-address"), sender.address())
                    .add(Texts.t("petition.intake.sender-phone"), sender.phone()));
        } else {
            card.add(new Paragraph(Texts.t("petition.sender-kind.anonymous")));
        }
        if (petition.file() != null) {
            StoredFile letter = register.letter(petition.id());
            card.add(FileDownload.link(
                    files, letter, () -> register.find(petition.id()).isPresent()));
        }
        return card;
    }

    private SimilarPanel similarTo(Petition petition) {
        var panel = new SimilarPanel(null);
        panel.show(similar.of(petition));
        return panel;
    }
}
