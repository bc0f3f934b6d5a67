package vn.thongsuot.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.thongsuot.identity.AccountAdministration;
import vn.thongsuot.identity.AccountFilter;
import vn.thongsuot.identity.AccountListItem;
import vn.thongsuot.identity.OneTimePassword;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.platform.ui.PageHeader;
import vn.thongsuot.platform.ui.SearchField;

/** Who can sign in, and what an administrator may do about it. */
@Route("quan-tri/tai-khoan")
@Menu(title = "identity.accounts.title", order = 910, icon = "vaadin:key")
@RolesAllowed("ADMIN")
class AccountListView extends Div implements HasDynamicTitle {

    private final AccountAdministration accounts;
    private final Grid<AccountListItem> grid = new Grid<>();
    private final SearchField search = new SearchField(Texts.t("identity.accounts.search"));
    private final Checkbox administrators = new Checkbox(Texts.t("identity.accounts.only-administrators"));
    private final Checkbox locked = new Checkbox(Texts.t("identity.accounts.only-locked"));
    private final Span count = new Span();

    AccountListView(AccountAdministration accounts, OrganizationDirectory organization) {
        this.accounts = accounts;
        addClassName("page");

        var create = new Button(Texts.t("identity.accounts.create"), click -> new CreateAccountDialog(
                        accounts, organization, created -> {
                            refresh();
                            showOnce(created);
                        })
                .open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        search.addValueChangeListener(change -> refresh());
        administrators.addValueChangeListener(change -> refresh());
        locked.addValueChangeListener(change -> refresh());
        count.addClassName("soft");
        count.getElement().setAttribute("role", "status");
        var toolbar = new Div(search, administrators, locked, count);
        toolbar.addClassName("toolbar");

        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.addColumn(AccountListItem::username)
                .setHeader(Texts.t("identity.accounts.username"))
                .setAutoWidth(true);
        grid.addColumn(AccountListItem::fullName)
                .setHeader(Texts.t("identity.accounts.name"))
                .setFlexGrow(2)
                .setAutoWidth(true);
        grid.addComponentColumn(AccountListView::states)
                .setHeader(Texts.t("identity.accounts.state"))
                .setAutoWidth(true);
        grid.addColumn(account -> Formats.dateTime(account.lastSignInAt()))
                .setHeader(Texts.t("identity.accounts.last-sign-in"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::actions)
                .setHeader(Texts.t("identity.accounts.actions"))
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.setItems(DataProvider.fromCallbacks(
                query -> accounts.list(filter(), new PageRequest(query.getOffset(), query.getLimit())).items().stream(),
                query -> countAll()));
        grid.setEmptyStateComponent(new EmptyState(Texts.t("identity.accounts.none"), ""));
        grid.setAllRowsVisible(false);
        grid.addClassName("list");

        add(
                new PageHeader(Texts.t("identity.accounts.title"))
                        .subtitle(Texts.t("identity.accounts.subtitle"))
                        .actions(create),
                toolbar,
                grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("identity.accounts.title") + " · " + Texts.t("platform.name");
    }

    private int countAll() {
        long total = accounts.list(filter(), new PageRequest(0, 1)).total();
        count.setText(Texts.t("identity.accounts.count", total));
        return Math.toIntExact(total);
    }

    private AccountFilter filter() {
        return new AccountFilter(search.getValue(), administrators.getValue(), locked.getValue());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }

    private static Component states(AccountListItem account) {
        var badges = new Div();
        badges.addClassName("badges");
        if (!account.enabled()) {
            badges.add(new Badge(Texts.t("identity.accounts.disabled"), Badge.Tone.DANGER));
        } else if (account.lockedUntil() != null) {
            badges.add(new Badge(
                    Texts.t("identity.accounts.locked-until", Formats.time(account.lockedUntil())),
                    Badge.Tone.WARNING));
        }
        if (account.mustChangePassword()) {
            badges.add(new Badge(Texts.t("identity.accounts.one-time-password"), Badge.Tone.INFO));
        }
        if (account.administrator()) {
            badges.add(new Badge(Texts.t("identity.accounts.administrator")));
        }
        return badges;
    }

    private Component actions(AccountListItem account) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_ICON);
        var root = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_V.create());
        root.setAriaLabel(Texts.t("identity.accounts.actions-of", account.username()));
        SubMenu menu = root.getSubMenu();
        menu.addItem(
                Texts.t("identity.accounts.reset-password"),
                click -> confirm(
                        "identity.accounts.reset-password",
                        "identity.accounts.reset-password.confirm",
                        account,
                        () -> showOnce(accounts.resetPassword(account.id()))));
        if (account.enabled() && account.lockedUntil() == null) {
            menu.addItem(
                    Texts.t("identity.accounts.disable"),
                    click -> confirm(
                            "identity.accounts.disable",
                            "identity.accounts.disable.confirm",
                            account,
                            () -> accounts.disable(account.id())));
        } else {
            menu.addItem(Texts.t("identity.accounts.enable"), click -> {
                accounts.enable(account.id());
                refresh();
                Notifications.success(Texts.t("identity.accounts.done", account.username()));
            });
        }
        String toggle = account.administrator()
                ? "identity.accounts.revoke-administrator"
                : "identity.accounts.grant-administrator";
        menu.addItem(
                Texts.t(toggle),
                click -> confirm(
                        toggle,
                        "identity.accounts.administrator.confirm",
                        account,
                        () -> accounts.makeAdministrator(account.id(), !account.administrator())));
        return bar;
    }

    private void confirm(String titleKey, String textKey, AccountListItem account, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.t(titleKey));
        dialog.setText(Texts.t(textKey, account.fullName(), account.username()));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.t("platform.cancel"));
        dialog.setConfirmText(Texts.t(titleKey));
        dialog.addConfirmListener(confirmed -> {
            action.run();
            refresh();
            Notifications.success(Texts.t("identity.accounts.done", account.username()));
        });
        dialog.open();
    }

    private void showOnce(OneTimePassword password) {
        new OneTimePasswordDialog(password).open();
    }
}
