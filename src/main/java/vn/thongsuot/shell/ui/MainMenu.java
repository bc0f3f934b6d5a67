package vn.thongsuot.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.MenuCondition;
import vn.thongsuot.procedure.ui.notice.NoticeParts;

/**
 * The entries of all views annotated with {@code @Menu} that the signed-in person may open: title is a text key, order decides the
 * place. What lies under {@code quan-tri/} forms a group of its own.
 */
class MainMenu extends Div {

    private static final String ADMINISTRATION = "quan-tri/";
    private static final int FIRST_RECORD = 30;

    private final transient NoticeParts notices;

    /** @param conditions of entries that are not worth showing to everybody */
    MainMenu(NoticeParts notices, Stream<MenuCondition> conditions) {
        this.notices = notices;
        addClassName("main-menu");
        Set<String> left = conditions
                .filter(condition -> !condition.holds())
                .map(MenuCondition::path)
                .collect(Collectors.toSet());
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> !left.contains(path(entry)))
                .sorted(Comparator.comparing(MenuEntry::order, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
                        .thenComparing(MenuEntry::path))
                .toList();
        addGroup(entries, MainMenu::isWork, "shell.menu.work");
        addGroup(entries, entry -> !isWork(entry) && !isAdministration(entry), "shell.menu.records");
        addGroup(entries, MainMenu::isAdministration, "shell.menu.administration");
    }

    private void addGroup(List<MenuEntry> entries, Predicate<MenuEntry> which, String label) {
        List<MenuEntry> ofGroup = entries.stream().filter(which).toList();
        if (ofGroup.isEmpty()) {
            return;
        }
        var group = new SideNav();
        group.setLabel(Texts.t(label));
        ofGroup.forEach(entry -> group.addItem(item(entry)));
        add(group);
    }

    private SideNavItem item(MenuEntry entry) {
        var item = new SideNavItem(Texts.t(entry.title()), entry.path());
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        item.setMatchNested(true);
        notices.besideMenuEntry(entry.path()).ifPresent(item::setSuffixComponent);
        return item;
    }

    private static boolean isWork(MenuEntry entry) {
        return entry.order() != null && entry.order() < FIRST_RECORD && !isAdministration(entry);
    }

    private static boolean isAdministration(MenuEntry entry) {
        return path(entry).startsWith(ADMINISTRATION);
    }

    private static String path(MenuEntry entry) {
        String path = entry.path();
        return path.startsWith("/") ? path.substring(1) : path;
    }
}
