package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** The papers of a step: what is asked for, what is there, what is missing; files are added and taken back in place. */
public final class PaperChecklist extends Div {

    private static final String FIELD = "paper.";

    private final transient FileStore files;
    private final PaperActions actions;
    private final Map<String, PaperCard> cards = new LinkedHashMap<>();

    public PaperChecklist(FileStore files, PaperActions actions) {
        this.files = files;
        this.actions = actions;
        addClassName("paper-checklist");
        refresh();
    }

    /** Reads the papers again. A date or number typed but not yet used stays. */
    public void refresh() {
        List<PaperItem> papers = actions.papers();
        if (!cards.keySet().stream()
                .toList()
                .equals(papers.stream().map(PaperItem::key).toList())) {
            removeAll();
            cards.clear();
            for (PaperItem paper : papers) {
                var card = new PaperCard(paper, files, actions, this::refresh);
                cards.put(paper.key(), card);
                add(card);
            }
            if (papers.isEmpty()) {
                add(new Paragraph(Texts.t("procedure.papers.none")));
            }
        }
        for (PaperItem paper : papers) {
            PaperCard card = cards.get(paper.key());
            if (card != null) {
                card.show(paper);
            }
        }
    }

    /**
     * Shows violations of fields {@code paper.<key>} at their papers and moves to the first.
     *
     * @return those that belong to no paper shown
     */
    public List<Violation> showViolations(List<Violation> violations) {
        cards.values().forEach(PaperCard::clearViolation);
        var others = new ArrayList<Violation>();
        boolean moved = false;
        for (Violation violation : violations) {
            String field = violation.field();
            PaperCard card =
                    field != null && field.startsWith(FIELD) ? cards.get(field.substring(FIELD.length())) : null;
            if (card == null) {
                others.add(violation);
            } else {
                card.showViolation(violation);
                if (!moved) {
                    card.scrollIntoView();
                    moved = true;
                }
            }
        }
        return others;
    }
}
