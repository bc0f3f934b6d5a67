package vn.thongsuot.petition.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;

/** Columns of the register; one card a row on a phone. */
final class PetitionGrid {

    private static final String CONTENT = """
            <a class="row-link" href="${item.path}">${item.content}</a>
            <span class="row-note">${item.subject}</span>
            """;
    private static final String STATE = """
            <span class="${item.stateClass}">${item.state}</span>
            ${item.late ? html`<span class="badge badge-danger">${item.late}</span>` : ''}
            """;
    private static final String CARD = """
            <div class="row-card">
              <div class="row-card-line"><strong>${item.number}</strong><span>${item.received}</span>
                <span class="${item.stateClass}">${item.state}</span>
                ${item.late ? html`<span class="badge badge-danger">${item.late}</span>` : ''}</div>
              <a class="row-link" href="${item.path}">${item.content}</a>
              <span class="row-note">${item.sender} · ${item.kind}</span>
              ${item.handler ? html`<span class="row-note">${item.handler}</span>` : ''}
            </div>
            """;

    private PetitionGrid() {}

    static LinkGrid<Petition> of() {
        var grid = new LinkGrid<Petition>(
                Texts.t("petition.list.title"),
                petition -> PetitionPages.petition(petition.id()),
                withAll(LitRenderer.of(CARD)));
        column(grid, "petition.column.number", LitRenderer.of("${item.number}"), 0, "5.5rem");
        column(grid, "petition.column.received", LitRenderer.of("${item.received}"), 0, "7rem");
        column(grid, "petition.column.sender", LitRenderer.of("${item.sender}"), 2, "8rem");
        column(grid, "petition.column.content", LitRenderer.of(CONTENT), 5, "12rem");
        column(grid, "petition.column.kind", LitRenderer.of("${item.kind}"), 2, "7.5rem");
        column(grid, "petition.column.handler", LitRenderer.of("${item.handler}"), 2, "7rem");
        column(grid, "petition.column.state", LitRenderer.of(STATE), 0, "9.5rem");
        return grid;
    }

    private static void column(
            LinkGrid<Petition> grid, String header, LitRenderer<Petition> renderer, int grow, String width) {
        grid.addColumn(withAll(renderer))
                .setHeader(Texts.t(header))
                .setFlexGrow(grow)
                .setWidth(width);
    }

    private static LitRenderer<Petition> withAll(LitRenderer<Petition> renderer) {
        return renderer.withProperty("path", petition -> PetitionPages.petition(petition.id()))
                .withProperty("number", Petition::label)
                .withProperty("received", petition -> Formats.date(petition.receivedOn()))
                .withProperty("sender", PetitionWords::sender)
                .withProperty("content", Petition::content)
                .withProperty("subject", Petition::subject)
                .withProperty("kind", petition -> PetitionWords.of(petition.kind()))
                .withProperty("handler", PetitionWords::handler)
                .withProperty("state", petition -> PetitionWords.of(petition.state()))
                .withProperty("stateClass", petition -> PetitionBadge.classes(petition.state()))
                .withProperty("late", petition -> petition.late() ? Texts.t("petition.late") : null);
    }
}
