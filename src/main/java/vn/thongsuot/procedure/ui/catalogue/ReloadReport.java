package vn.thongsuot.procedure.ui.catalogue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue.Reloaded;
import vn.thongsuot.procedure.model.ModelFault;

/** What became of each folder: a new version, nothing new, or faults, each with its place and what to write instead. */
class ReloadReport extends Dialog {

    ReloadReport(List<Reloaded> report) {
        setHeaderTitle(Texts.t("procedure.reload.title"));
        setWidth("44rem");
        setMaxWidth("100%");
        if (report.isEmpty()) {
            add(new Paragraph(Texts.t("procedure.reload.no-folder")));
        }
        report.forEach(folder -> add(part(folder)));
        var close = new Button(Texts.t("platform.close"), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(close);
    }

    private static Div part(Reloaded folder) {
        String title = folder.version().map(Procedure::title).orElse(folder.key());
        int version = folder.version().map(Procedure::version).orElse(0);
        var part = new Div();
        part.addClassName("reload-part");
        if (!folder.faults().isEmpty()) {
            part.add(
                    heading(
                            title,
                            new Badge(
                                    Texts.t(
                                            "procedure.reload.faults",
                                            folder.faults().size()),
                                    Badge.Tone.DANGER)),
                    new Paragraph(
                            version == 0
                                    ? Texts.t("procedure.reload.nothing-in-force")
                                    : Texts.t("procedure.reload.stays", version)),
                    faults(folder.faults()));
        } else if (folder.changed()) {
            part.add(
                    heading(title, new Badge(Texts.t("procedure.reload.new-version", version), Badge.Tone.SUCCESS)),
                    new Paragraph(Texts.t("procedure.reload.new-version-help")));
        } else {
            part.add(heading(title, new Badge(Texts.t("procedure.reload.unchanged", version))));
        }
        return part;
    }

    private static Div heading(String title, Badge badge) {
        var heading = new Div(new H3(title), badge);
        heading.addClassName("row-card-line");
        return heading;
    }

    private static UnorderedList faults(List<ModelFault> faults) {
        var list = new UnorderedList();
        for (ModelFault fault : faults) {
            var where = new Span(fault.element());
            where.addClassName("mono");
            list.add(new ListItem(
                    where,
                    new Paragraph(Texts.t(fault.messageKey(), fault.arguments().toArray()))));
        }
        return list;
    }
}
