package vn.thongsuot.platform.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.BackEndDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.paging.Bookmarks;
import vn.thongsuot.platform.paging.Seek;

/**
 * A list whose rows lead to a page, by click anywhere in the row or by Enter. Columns where there is room, one card a row on a
 * phone. Short lists stand in the page as they are; long ones scroll and load as they do.
 */
public final class LinkGrid<T> extends Grid<T> {

    private static final int PHONE_WIDTH = 600;
    private static final int SHORT = 100;

    /** A row is opened from the keyboard as by a click, except from a cell that has a button of its own. */
    private static final String OPEN_WITH_ENTER = """
            this.addEventListener('keydown', event => {
              const focused = event.composedPath()[0];
              if (event.key !== 'Enter' || !['td', 'tr'].includes(focused.localName)) return;
              const cell = focused.localName === 'td' ? focused : focused.querySelector('td');
              if (!cell || (cell._content && cell._content.querySelector('vaadin-button'))) return;
              event.preventDefault();
              event.stopPropagation();
              cell.click();
            }, true);
            """;

    private final Column<T> card;
    private @Nullable Registration resizing;

    /**
     * @param label what the list holds, for those who do not see it
     * @param path of the page a row leads to
     */
    public LinkGrid(String label, SerializableFunction<T, String> path, Renderer<T> card) {
        this.card = addColumn(card);
        addClassName("link-grid");
        setAriaLabel(label);
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        addItemClickListener(click -> UI.getCurrent().navigate(path.apply(click.getItem())));
    }

    /** A few rows that are there already. */
    public void show(List<T> rows) {
        setItems(rows);
        setAllRowsVisible(true);
    }

    /** @param fetch rows by offset and limit */
    public void load(BiFunction<Integer, Integer, List<T>> fetch, Supplier<Long> count) {
        setPageSize(SHORT);
        BackEndDataProvider<T, Void> rows = DataProvider.fromCallbacks(
                query -> fetch.apply(query.getOffset(), query.getLimit()).stream(),
                query -> Math.toIntExact(count.get()));
        // An empty list never changes its number of rows, so it is told beforehand that it is short.
        setAllRowsVisible(true);
        setItems(rows).addItemCountChangeListener(change -> setAllRowsVisible(change.getItemCount() <= SHORT));
    }

    /**
     * The same, read by key: page after page from where the one before ended.
     *
     * @param key what the rows are ordered by
     */
    public <K> void load(Function<Seek<K>, List<T>> read, Function<T, K> key, Supplier<Long> count) {
        var bookmarks = new Bookmarks<>(read, key);
        load(bookmarks::rows, count);
        getDataProvider().addDataProviderListener(change -> bookmarks.forget());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs(OPEN_WITH_ENTER);
        layOut(attach.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth());
        resizing = attach.getUI().getPage().addBrowserWindowResizeListener(resize -> layOut(resize.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (resizing != null) {
            resizing.remove();
        }
    }

    /** @param width of the window in pixels; not positive when it is not known */
    private void layOut(int width) {
        boolean phone = width > 0 && width <= PHONE_WIDTH;
        getColumns().forEach(column -> column.setVisible((column == card) == phone));
        setClassName("cards", phone);
    }
}
