package vn.thongsuot.procedure.ui.seal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.procedure.casefile.SealedCaseService;
import vn.thongsuot.procedure.casefile.SealedCaseService.Line;

/** For those who guard sealed cases: who opened what is sealed, when and why. Never what it says. */
@Route(SealNavigation.ROUTE)
@Menu(title = "procedure.seal-book.title", order = 44, icon = "vaadin:lock")
@PermitAll
class SealBookView extends Div implements HasDynamicTitle {

    SealBookView(SealedCaseService seals) {
        addClassName("page");
        add(new PageHeader(Texts.t("procedure.seal-book.title")).subtitle(Texts.t("procedure.seal-book.subtitle")));
        List<Line> lines = seals.openings();
        if (lines.isEmpty()) {
            boolean guards = seals.guards();
            add(new EmptyState(
                    Texts.t(guards ? "procedure.seal-book.none" : "procedure.seal-book.no-guardian"),
                    Texts.t(guards ? "procedure.seal-book.none-help" : "procedure.seal-book.no-guardian-help")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("seal-book");
        lines.forEach(line -> list.add(item(line)));
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.seal-book.title") + " · " + Texts.t("platform.name");
    }

    private static ListItem item(Line line) {
        var who = new Span(Texts.t("procedure.seal-book.who", line.by(), line.number()));
        who.addClassName("seal-book-who");
        var reason = new Paragraph(line.reason());
        var note = new Span(
                Texts.t("procedure.seal-book.note", Formats.dateTime(line.at()), line.procedure(), line.items()));
        note.addClassName("soft");
        return new ListItem(who, reason, note);
    }
}
