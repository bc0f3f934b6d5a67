package vn.thongsuot.organization.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitLine;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@ViewPackages(classes = OrganizationViewTest.class)
class OrganizationViewTest extends BrowserlessTest {

    @Autowired
    UserDetailsService accounts;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    UnitBrowser units;

    @Autowired
    List<UnitTab> tabs;

    @Autowired
    DemoCast cast;

    @Autowired
    Clock clock;

    private UnitSummary cell;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        cell = organization
                .positionsOf(person("bithu.chibo"), LocalDate.now(clock))
                .getFirst()
                .unit();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_tree_begins_where_the_position_is_and_counts_what_lies_below() {
        signIn("bithu.coso");
        UI.getCurrent().add(new OrganizationView(units));
        TreeGrid<UnitLine> tree = $(TreeGrid.class).single();
        UnitLine root = tree.getDataProvider()
                .fetch(new HierarchicalQuery<>(null, null))
                .findFirst()
                .orElseThrow();
        assertThat(cell.path()).startsWith(root.unit().path());
        assertThat(root.cells()).isEqualTo(12);
        assertThat(root.members()).isGreaterThan(100);
        assertThat(root.hasChildren()).isTrue();
    }

    @Test
    void a_search_without_accents_lists_the_units_found() {
        signIn("bithu.coso");
        UI.getCurrent().add(new OrganizationView(units));
        test($(TextField.class).single()).setValue("dong tam");
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains(cell.name());
    }

    @Test
    void the_page_of_a_cell_has_members_and_sympathizers_for_its_secretary() {
        signIn("bithu.chibo");
        show(cell);
        assertThat($(H1.class).single().getText()).isEqualTo(cell.name());
        Tabs tabs = $(Tabs.class).single();
        assertThat(tabs.getTabCount()).isEqualTo(3);
        tabs.setSelectedIndex(2);
        assertThat($(H3.class).all()).extracting(H3::getText).contains("Lò Minh Hiếu");
        assertThat($(Button.class).all()).extracting(Button::getText).contains("Thêm quần chúng");
    }

    @Test
    void an_incomplete_form_says_at_each_field_what_is_missing() {
        signIn("bithu.chibo");
        show(cell);
        $(Tabs.class).single().setSelectedIndex(2);
        test(button("Thêm quần chúng")).click();
        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("Thêm vào danh sách quần chúng ưu tú");
        test(button("Lưu")).click();
        TextField name = $(TextField.class).withCaption("Họ và tên khai sinh").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat($(ComboBox.class).withCaption("Dân tộc").single().isInvalid())
                .isTrue();
        test(name).setValue("An");
        test(button("Lưu")).click();
        assertThat(name.getErrorMessage()).isEqualTo("Nhập đủ họ và tên");
        assertThat(name.getValue()).isEqualTo("An");
    }

    @Test
    void an_ordinary_member_sees_the_page_of_the_cell_but_no_list_of_people() {
        signIn("dangvien");
        show(cell);
        assertThat($(H1.class).single().getText()).isEqualTo(cell.name());
        assertThat($(Tabs.class).all()).isEmpty();
    }

    @Test
    void a_cell_of_another_commune_looks_as_if_it_did_not_exist() {
        signIn("bithu.chibo2");
        assertThatThrownBy(() -> show(cell)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_commune_shows_its_bodies_and_the_communes_it_was_made_of() {
        signIn("bithu.xa");
        UnitSummary commune = organization
                .positionsOf(person("bithu.xa"), LocalDate.now(clock))
                .getFirst()
                .unit();
        show(commune);
        assertThat($(H3.class).all())
                .extracting(heading -> heading.getElement().getTextRecursively())
                .anyMatch(text -> text.startsWith("Ban Thường vụ"))
                .anyMatch(text -> text.startsWith("Ban Xây dựng Đảng"));
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("Xã Phú Lộc (cũ)");
    }

    private void show(UnitSummary unit) {
        var view = new UnitView(units, tabs, List.of());
        view.show(unit.id());
        UI.getCurrent().add(view);
    }

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private void signIn(String username) {
        var account = accounts.loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }

    private PersonId person(String username) {
        return cast.persons().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .orElseThrow()
                .personId();
    }
}
