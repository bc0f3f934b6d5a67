package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberFilter;
import vn.thongsuot.membership.MemberListItem;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.Formats;

/**
 * Members, read as one scrolls. On a narrow screen the first column alone remains and tells cell and birth date below the
 * name.
 */
class MemberGrid extends Grid<MemberListItem> {

    private static final int NARROW = 760;
    private static final int ROWS_PER_READ = 50;
    private static final int MOST_PER_READ = 500;

    private final transient MemberDirectory directory;
    private final List<Column<MemberListItem>> wideOnly;
    private @Nullable Registration resizing;
    private MemberFilter filter;

    MemberGrid(MemberDirectory directory, MemberFilter filter, boolean withCell) {
        this.directory = directory;
        this.filter = filter;
        setPageSize(ROWS_PER_READ);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        addClassName("member-grid");
        addColumn(LitRenderer.<MemberListItem>of("""
                                <a href="${item.path}">${item.name}</a>
                                <span class="badge">${item.status}</span>
                                <div class="narrow-only soft">${item.details}</div>
                                """)
                        .withProperty("path", item -> MemberNavigation.member(item.id()))
                        .withProperty("name", MemberListItem::fullName)
                        .withProperty("status", item -> MemberTexts.status(item.status()))
                        .withProperty(
                                "details",
                                item -> withCell
                                        ? Formats.date(item.birthDate()) + " · " + item.cellName()
                                        : Formats.date(item.birthDate())))
                .setHeader(Texts.t("membership.list.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        var born = addColumn(item -> Formats.date(item.birthDate()))
                .setHeader(Texts.t("membership.list.born"))
                .setFlexGrow(0)
                .setWidth("7.5rem");
        var ethnicity = addColumn(MemberListItem::ethnicity)
                .setHeader(Texts.t("membership.list.ethnicity"))
                .setFlexGrow(0)
                .setWidth("6rem");
        var since = addColumn(item -> Formats.date(item.admissionDecisionDate()))
                .setHeader(Texts.t("membership.list.since"))
                .setFlexGrow(0)
                .setWidth("8rem");
        var cell = addColumn(MemberListItem::cellName)
                .setHeader(Texts.t("membership.list.cell"))
                .setFlexGrow(1)
                .setWidth("10rem");
        cell.setVisible(withCell);
        wideOnly = withCell ? List.of(born, ethnicity, since, cell) : List.of(born, ethnicity, since);
        read();
    }

    void filter(MemberFilter changed) {
        filter = changed;
        read();
    }

    private void read() {
        setItems(
                query ->
                        directory
                                .items(
                                        filter,
                                        new PageRequest(query.getOffset(), Math.min(query.getLimit(), MOST_PER_READ)))
                                .stream(),
                query -> (int) directory.count(filter));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SerializableConsumer<Integer> fit = width -> {
            boolean narrow = width < NARROW;
            wideOnly.forEach(column -> column.setVisible(!narrow));
            setClassName("narrow", narrow);
        };
        var page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit.accept(details.getWindowInnerWidth()));
        resizing = page.addBrowserWindowResizeListener(resize -> fit.accept(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
        super.onDetach(event);
    }
}
