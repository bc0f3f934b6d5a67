package vn.thongsuot.procedure.ui.inbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.InboxRow;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.casefile.InboxService.Counts;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.InboxService.Whose;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.ui.demo.TimeTravelBar;
import vn.thongsuot.procedure.ui.notice.LiveNews;
import vn.thongsuot.procedure.ui.start.StartButton;
import vn.thongsuot.procedure.ui.supervision.SupervisionNavigation;
import vn.thongsuot.procedure.ui.voting.OpenBallots;

/** What waits for the signed-in person, what they have taken, what they did. */
@Route(InboxNavigation.ROUTE)
@Menu(title = "procedure.inbox.title", order = 10, icon = "vaadin:inbox")
@PermitAll
class InboxView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final InboxService inbox;
    private final StepService steps;
    private final SupervisionService supervision;
    private final Tabs tabs = new Tabs();
    private final Map<Part, Tab> tabOf = new EnumMap<>(Part.class);
    private final Map<Part, Span> countOf = new EnumMap<>(Part.class);
    private final Select<Due> due = new Select<>();
    private final Select<Whose> whose = new Select<>();
    private final SearchField search = new SearchField();
    private final Span overdue = new Span();
    private final Anchor lateBelow = new Anchor(SupervisionNavigation.ROUTE);
    private final Div list = new Div();
    private final OpenBallots ballots;
    private Filter filter = new Filter(Part.WAITING, Due.ANY, "");
    private LinkGrid<InboxRow> grid;

    InboxView(
            InboxService inbox,
            StepService steps,
            SupervisionService supervision,
            StartService starts,
            Voting voting,
            LiveNews live,
            ObjectProvider<TimeTravel> timeTravel) {
        this.inbox = inbox;
        ballots = new OpenBallots(voting);
        this.steps = steps;
        this.supervision = supervision;
        addClassName("page");
        overdue.addClassNames("badge", "badge-danger");
        lateBelow.addClassNames("badge", "badge-warning");
        var header = new PageHeader(Texts.t("procedure.inbox.title")).beside(overdue, lateBelow);
        StartButton.offer(starts).ifPresent(header::actions);
        add(header);
        add(ballots);
        timeTravel.ifAvailable(travel -> add(new TimeTravelBar(travel, this::refresh)));
        list.addClassName("list");
        add(tabs(), toolbar(), list);
        grid = showGrid();
        live.follow(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("procedure.inbox.title") + " · " + Texts.t("platform.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = InboxState.read(event.getLocation().getQueryParameters());
        tabs.setSelectedTab(tabOf.get(filter.part()));
        due.setValue(filter.due());
        whose.setValue(filter.whose());
        whose.setVisible(filter.whose() != Whose.ANY || !inbox.standsInFor().isEmpty());
        search.setValue(filter.search());
        grid = showGrid();
        refresh();
    }

    private Tabs tabs() {
        for (Part part : Part.values()) {
            var count = new Span();
            count.addClassName("tab-count");
            count.setVisible(false);
            var tab = new Tab(new Span(Texts.t("procedure.inbox.part." + name(part))), count);
            countOf.put(part, count);
            tabOf.put(part, tab);
            tabs.add(tab);
        }
        tabs.addClassName("inbox-tabs");
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                Part part = Part.values()[tabs.getSelectedIndex()];
                look(filter.with(part));
            }
        });
        return tabs;
    }

    private Div toolbar() {
        search.setLabel(Texts.t("procedure.inbox.search"));
        search.setPlaceholder(Texts.t("procedure.inbox.search-help"));
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(new Filter(filter.part(), filter.due(), filter.whose(), change.getValue()));
            }
        });
        due.setLabel(Texts.t("procedure.inbox.due"));
        due.setItems(Due.values());
        due.setItemLabelGenerator(value -> Texts.t("procedure.inbox.due." + name(value)));
        due.setValue(Due.ANY);
        due.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(new Filter(filter.part(), change.getValue(), filter.whose(), filter.search()));
            }
        });
        whose.setLabel(Texts.t("procedure.inbox.whose"));
        whose.setItems(Whose.values());
        whose.setItemLabelGenerator(value -> Texts.t("procedure.inbox.whose." + name(value)));
        whose.setValue(Whose.ANY);
        whose.setVisible(!inbox.standsInFor().isEmpty());
        whose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(new Filter(filter.part(), filter.due(), change.getValue(), filter.search()));
            }
        });
        var toolbar = new Div(search, due, whose);
        toolbar.addClassName("toolbar");
        return toolbar;
    }

    private void look(Filter wanted) {
        boolean otherPart = wanted.part() != filter.part();
        filter = wanted;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location(InboxNavigation.ROUTE, InboxState.write(filter))));
        if (otherPart) {
            grid = showGrid();
        }
        refresh();
    }

    private LinkGrid<InboxRow> showGrid() {
        Part part = filter.part();
        LinkGrid<InboxRow> shown = InboxGrid.of(part, row -> act(part, row));
        shown.load((Seek<InboxRow.Place> seek) -> inbox.rows(filter, seek), InboxRow::place, () -> inbox.count(filter));
        list.removeAll();
        list.add(shown);
        return shown;
    }

    private void act(Part part, InboxRow row) {
        try {
            if (part == Part.MINE) {
                steps.giveBack(row.id());
                Notifications.success(Texts.t("procedure.inbox.given-back", row.step()));
            } else {
                steps.claim(row.id());
                Notifications.success(Texts.t("procedure.inbox.claimed", row.step()));
            }
        } catch (DomainException e) {
            Notifications.error(e);
        }
        refresh();
    }

    private void refresh() {
        ballots.refresh();
        Counts counts = inbox.counts();
        count(Part.WAITING, counts.waiting());
        count(Part.MINE, counts.mine());
        overdue.setVisible(counts.overdue() > 0);
        long below = supervision.count(new SupervisionService.Filter(true, ""));
        lateBelow.setVisible(below > 0);
        lateBelow.setText(Texts.t("procedure.inbox.late-below", below));
        overdue.setText(Texts.t("procedure.inbox.overdue", counts.overdue()));
        grid.setEmptyStateComponent(emptyState());
        grid.getDataProvider().refreshAll();
    }

    private void count(Part part, long number) {
        Span count = Objects.requireNonNull(countOf.get(part));
        count.setText(Formats.number(number));
        count.setVisible(number > 0);
    }

    private EmptyState emptyState() {
        boolean narrowed = filter.due() != Due.ANY
                || filter.whose() != Whose.ANY
                || !filter.search().isBlank();
        String key = "procedure.inbox.empty." + (narrowed ? "narrowed" : name(filter.part()));
        return new EmptyState(Texts.t(key), Texts.t(key + "-help"));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
