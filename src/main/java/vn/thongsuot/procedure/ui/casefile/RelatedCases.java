package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.link.LinkedCase;
import vn.thongsuot.procedure.link.Relation;
import vn.thongsuot.procedure.ui.CaseStateBadge;

/** The cases that belong to this one and that the reader may see. Without any there is only the way to link one. */
class RelatedCases extends Div {

    private final CaseDesk desk;
    private final CaseId caseId;
    private final Procedure procedure;

    RelatedCases(CaseDesk desk, CaseId caseId, Procedure procedure) {
        this.desk = desk;
        this.caseId = caseId;
        this.procedure = procedure;
        addClassName("related-cases");
        show();
    }

    private void show() {
        removeAll();
        List<LinkedCase> linked = desk.links().of(caseId);
        var link = new Button(
                Texts.t("procedure.link.add"), click -> new LinkDialog(desk, caseId, procedure, this::show).open());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        if (linked.isEmpty()) {
            link.addClassName("related-cases-alone");
            add(link);
            return;
        }
        var list = new UnorderedList();
        linked.forEach(other -> list.add(item(other)));
        add(new SectionCard(Texts.t("procedure.link.title"), list).actions(link));
    }

    private ListItem item(LinkedCase other) {
        var relation = new Span(name(other.relation()));
        relation.addClassName("related-case-relation");
        var title = new Anchor(CaseNavigation.path(other.id()), other.title());
        var number = new Span(Texts.t("procedure.link.line", other.number(), other.procedure()));
        number.addClassName("soft");
        var made = new Paragraph(
                other.removable()
                        ? Texts.t("procedure.link.made", other.madeBy(), Formats.date(other.madeAt()))
                        : Texts.t("procedure.link.opened", Formats.date(other.madeAt())));
        made.addClassName("case-fact-note");
        var about = new Div(relation, title, number);
        about.addClassName("related-case");
        String reason = other.reason();
        if (reason != null) {
            about.add(new Paragraph(reason));
        }
        about.add(made);
        var item = new ListItem(about, CaseStateBadge.of(other.state()));
        if (other.removable()) {
            var remove = new Button(
                    Texts.t("procedure.link.remove"),
                    click -> new UnlinkDialog(desk, procedure, other, this::show).open());
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(Texts.t("procedure.link.remove.of", other.number()));
            item.add(remove);
        }
        return item;
    }

    static String name(Relation relation) {
        return Texts.t("procedure.link.relation."
                + relation.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
