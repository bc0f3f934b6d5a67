package vn.thongsuot.membership.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberId;
import vn.thongsuot.organization.DemoCast;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.testing.PortalTest;

@PortalTest
@ViewPackages(classes = MemberViewTest.class)
class MemberViewTest extends BrowserlessTest {

    @Autowired
    UserDetailsService accounts;

    @Autowired
    OrganizationDirectory organization;

    @Autowired
    MemberDirectory members;

    @Autowired
    UnitBrowser units;

    @Autowired
    DemoCast cast;

    @Autowired
    Clock clock;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_guessed_member_id_of_another_commune_shows_nothing() {
        signIn("bithu.chibo");
        MemberId member = members.visibleMember(person("bithu.chibo")).orElseThrow();
        var view = new MemberView(members, organization, clock);
        UI.getCurrent().add(view);
        view.show(member);
        assertThat($(H1.class).single().getText()).isEqualTo("Nông Văn Thuần");
        assertThat(view.getElement().getTextRecursively())
                .contains("Bí thư Chi bộ")
                .contains("18/03/1974")
                .contains("Công nhận đảng viên chính thức");
        signIn("bithu.chibo2");
        assertThatThrownBy(() -> view.show(member)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_member_list_is_limited_and_searched() {
        signIn("bithu.chibo");
        UI.getCurrent().add(new MemberListView(members, units));
        MemberGrid grid = $(MemberGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(22);
        test($(TextField.class).withCaption("Tìm theo tên hoặc số thẻ").single())
                .setValue("luong thi tham");
        assertThat(test(grid).size()).isEqualTo(1);
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
