package vn.thongsuot.procedure.ui.danger;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SectionCard;
import vn.thongsuot.procedure.casefile.DangerRow;
import vn.thongsuot.procedure.casefile.DangerRow.Cause;
import vn.thongsuot.procedure.casefile.DangerService;
import vn.thongsuot.procedure.casefile.DangerService.Filter;
import vn.thongsuot.procedure.casefile.ReassignService;
import vn.thongsuot.procedure.ui.reassign.ReassignDialog;

/** Steps that may be forgotten, for those who can see to it that they are not. */
@Route(DangerView.PATH)
@Menu(title = "procedure.danger.title", order = 14, icon = "vaadin:exclamation-circle-o")
@PermitAll
class DangerView extends Div implements HasDynamicTitle {

    static final String PATH = "viec-can-chu-y";

    private final DangerService danger;
    private final ReassignService reassigning;
    private final Select<Cause> cause = new Select<>();
    private final Div content = new Div();

    DangerView(DangerService danger, ReassignService reassigning) {
        this.danger = danger;
        this.reassigning = reassigning;
        addClassName("page");
        content.addClassName("page");
        add(new PageHeader(Texts.t("procedure.danger.title"))
                .subtitle(Texts.t("procedure.danger.subtitle", danger.patienceInDays())));
        if (!danger.watches()) {
            add(new EmptyState(Texts.t("procedure.danger.not-for-you"), Texts.t("procedure.danger.not-for-you-help")));
            return;
        }
        cause.setLabel(Texts.t("procedure.danger.cause"));
        cause.setItems(Cause.values());
        cause.setEmptySelectionAllowed(true);
        cause.setEmptySelectionCaption(Texts.t("procedure.danger.cause.any"));
        cause.setItemLabelGenerator(
                value -> value == null ? Texts.t("procedure.danger.cause.any") : DangerGrid.text(value));
        cause.addValueChangeListener(change -> show());
        var toolbar = new Div(cause);
        toolbar.addClassName("toolbar");
        add(toolbar, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.danger.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        content.removeAll();
        DangerService.Sight sight = danger.look();
        content.add(rows(sight, cause.getValue()));
        List<DangerService.Hidden> hidden = danger.hidden(sight);
        if (!hidden.isEmpty()) {
            content.add(numbers(hidden));
        }
    }

    private Component rows(DangerService.Sight sight, @Nullable Cause wanted) {
        var filter = new Filter(wanted);
        long count = danger.count(sight, filter);
        if (count == 0) {
            return new EmptyState(Texts.t("procedure.danger.none"), Texts.t("procedure.danger.none-help"));
        }
        LinkGrid<DangerRow> grid = DangerGrid.of(danger.today(), this::reassign);
        grid.load((Seek<DangerRow.Place> seek) -> danger.rows(sight, filter, seek), DangerRow::place, () -> count);
        var list = new Div(grid);
        list.addClassName("list");
        return list;
    }

    private void reassign(DangerRow row) {
        new ReassignDialog(reassigning, row.id(), row.step() + " – " + row.caseTitle(), this::show).open();
    }

    private static Component numbers(List<DangerService.Hidden> hidden) {
        var list = new UnorderedList();
        list.addClassName("settings-list");
        for (DangerService.Hidden entry : hidden) {
            var where = new Span(Texts.t(
                    "procedure.danger.hidden.where",
                    Texts.t("procedure.case-page.role." + entry.role()),
                    entry.unit()));
            where.addClassName("settings-list-text");
            list.add(new ListItem(
                    where,
                    DangerGrid.badge(entry.cause()),
                    new Span(Texts.t("procedure.danger.hidden.steps", entry.steps()))));
        }
        var help = new Paragraph(Texts.t("procedure.danger.hidden-help"));
        help.addClassName("soft");
        return new SectionCard(Texts.t("procedure.danger.hidden"), help, list);
    }
}
