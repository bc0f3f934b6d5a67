package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberFilter;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitField;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** All members the person signed in may see, filtered by organization, status and name. */
@Route(MemberNavigation.LIST)
@Menu(title = "membership.list.title", order = 36, icon = "vaadin:users")
@PermitAll
class MemberListView extends Div implements HasDynamicTitle {

    /** Which of the states are listed. */
    private enum Shown {
        PRESENT(MembershipStatus::isMember),
        PROBATIONARY(status -> status == MembershipStatus.PROBATIONARY),
        GONE(status -> !status.isMember() && status != MembershipStatus.ADMITTED),
        ALL(status -> true);

        private final Set<MembershipStatus> statuses;

        Shown(Predicate<MembershipStatus> accepted) {
            statuses = Arrays.stream(MembershipStatus.values()).filter(accepted).collect(Collectors.toSet());
        }

        private String text() {
            return switch (this) {
                case PRESENT -> Texts.t("membership.list.status.present");
                case PROBATIONARY -> MemberTexts.status(MembershipStatus.PROBATIONARY);
                case GONE -> Texts.t("membership.list.status.gone");
                case ALL -> Texts.t("membership.list.status.all");
            };
        }
    }

    private final MemberDirectory directory;
    private final SearchField search = new SearchField(Texts.t("membership.list.search"));
    private final Select<Shown> shown = new Select<>();
    private final UnitField unit;
    private final Paragraph count = new Paragraph();
    private final MemberGrid grid;

    MemberListView(MemberDirectory directory, UnitBrowser units) {
        this.directory = directory;
        addClassName("page");
        search.setPlaceholder(Texts.t("membership.list.search.placeholder"));
        shown.setLabel(Texts.t("membership.list.status"));
        shown.setItems(Shown.values());
        shown.setItemLabelGenerator(Shown::text);
        shown.setValue(Shown.PRESENT);
        unit = new UnitField(Texts.t("membership.list.unit"), units).asFilter();
        unit.setPlaceholder(Texts.t("membership.list.unit.placeholder"));
        count.addClassName("soft");
        count.getElement().setAttribute("aria-live", "polite");
        grid = new MemberGrid(directory, filter(), true);
        grid.setEmptyStateComponent(
                new EmptyState(Texts.t("membership.list.empty"), Texts.t("membership.list.empty.hint")));
        search.addValueChangeListener(change -> show());
        shown.addValueChangeListener(change -> show());
        unit.addValueChangeListener(change -> show());
        var toolbar = new Div(search, unit, shown);
        toolbar.addClassName("toolbar");
        add(new PageHeader(Texts.t("membership.list.title")), toolbar, count, grid);
        tell();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("membership.list.title") + " · " + Texts.t("platform.name");
    }

    private void show() {
        grid.filter(filter());
        tell();
    }

    private void tell() {
        count.setText(Texts.t("membership.list.count", directory.count(filter())));
    }

    private MemberFilter filter() {
        @Nullable UnitSummary chosen = unit.getValue();
        return new MemberFilter(chosen == null ? null : chosen.id(), shown.getValue().statuses, search.getValue());
    }
}
