package vn.thongsuot.petition.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.SimilarPetition;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;

/** Petitions that resemble one, each with why; one of them may be named as the earlier one. */
final class SimilarPanel extends Div {

    private final @Nullable SerializableConsumer<@Nullable PetitionId> chosen;
    private @Nullable PetitionId earlier;
    private List<SimilarPetition> shown = List.of();

    /** @param chosen {@code null} where they are only shown */
    SimilarPanel(@Nullable SerializableConsumer<@Nullable PetitionId> chosen) {
        this.chosen = chosen;
        addClassName("petition-similar");
        getElement().setAttribute("aria-live", "polite");
        show(List.of());
    }

    void show(List<SimilarPetition> found) {
        shown = found;
        if (earlier != null
                && found.stream().noneMatch(each -> each.petition().id().equals(earlier))) {
            choose(null);
        }
        draw();
    }

    private void draw() {
        removeAll();
        if (shown.isEmpty()) {
            var none = new Paragraph(Texts.t("petition.similar.none"));
            none.addClassName("soft");
            add(none);
            return;
        }
        var list = new UnorderedList();
        shown.forEach(each -> list.add(line(each)));
        add(list);
    }

    private ListItem line(SimilarPetition found) {
        Petition petition = found.petition();
        var link = new Anchor(
                PetitionPages.petition(petition.id()),
                Texts.t("petition.similar.numbered", petition.label(), Formats.date(petition.receivedOn())));
        link.setTarget("_blank");
        List<String> why = new ArrayList<>();
        if (found.sameSender()) {
            why.add(Texts.t("petition.similar.sender"));
        }
        why.add(Texts.t("petition.similar.content", found.contentPercent()));
        if (found.sameSubject()) {
            why.add(Texts.t("petition.similar.subject"));
        }
        var reasons = new Span(String.join(" · ", why));
        reasons.addClassName("row-note");
        var head = new Div(link, PetitionBadge.of(petition.state()));
        head.addClassName("row-card-line");
        List<Component> parts = new ArrayList<>(
                List.of(head, new Span(petition.content()), new Span(PetitionWords.sender(petition)), reasons));
        if (chosen != null) {
            parts.add(button(petition.id()));
        }
        var item = new ListItem();
        parts.forEach(item::add);
        return item;
    }

    private Button button(PetitionId id) {
        boolean taken = id.equals(earlier);
        var button = new Button(
                Texts.t(taken ? "petition.similar.unmerge" : "petition.similar.merge"),
                click -> choose(taken ? null : id));
        button.addThemeVariants(
                taken ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void choose(@Nullable PetitionId id) {
        earlier = id;
        if (chosen != null) {
            chosen.accept(id);
        }
        draw();
    }
}
