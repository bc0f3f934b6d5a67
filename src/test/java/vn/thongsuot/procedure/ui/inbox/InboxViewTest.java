package vn.thongsuot.procedure.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.InboxService;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.ui.notice.LiveNews;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = InboxViewTest.class)
class InboxViewTest extends BrowserlessTest {

    @Autowired
    InboxService inbox;

    @Autowired
    StepService steps;

    @Autowired
    SupervisionService supervision;

    @Autowired
    StartService starts;

    @Autowired
    Voting voting;

    @Autowired
    LiveNews live;

    @Autowired
    ObjectProvider<TimeTravel> timeTravel;

    @Autowired
    SignIns signIns;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_cell_secretary_may_begin_a_procedure_and_in_a_demo_let_time_pass() {
        open("bithu.chibo");

        assertThat($(Button.class).all()).extracting(Button::getText).contains("Bắt đầu thủ tục", "Cho thời gian trôi");
        assertThat($(Tab.class).all())
                .extracting(tab -> tab.getElement().getTextRecursively())
                .satisfiesExactly(
                        waiting -> assertThat(waiting).startsWith("Chờ làm"),
                        mine -> assertThat(mine).startsWith("Đã nhận"),
                        done -> assertThat(done).startsWith("Đã xong"));
    }

    @Test
    void an_administrator_without_a_position_may_begin_nothing_and_has_no_work() {
        open("quantri");

        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Bắt đầu thủ tục");
        assertThat(test($(Grid.class).single()).size()).isZero();
    }

    @Test
    void a_search_that_finds_nothing_says_how_to_see_everything_again() {
        open("bithu.chibo");

        test($(TextField.class).withCaption("Tìm").single()).setValue("không có hồ sơ tên này");

        assertThat(test($(Grid.class).single()).size()).isZero();
        EmptyState empty = (EmptyState) $(Grid.class).single().getEmptyStateComponent();
        assertThat(empty.getElement().getTextRecursively())
                .contains("Không có việc nào khớp")
                .contains("Xóa chữ ở ô tìm");
    }

    @Test
    void the_address_keeps_what_is_looked_at() {
        var looked = new Filter(Part.MINE, Due.OVERDUE, "lò minh");

        assertThat(InboxState.read(InboxState.write(looked))).isEqualTo(looked);
        assertThat(InboxState.read(QueryParameters.empty())).isEqualTo(new Filter(Part.WAITING, Due.ANY, ""));
        assertThat(InboxState.read(QueryParameters.simple(Map.of("phan", "x", "han", "y"))))
                .isEqualTo(new Filter(Part.WAITING, Due.ANY, ""));
    }

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new InboxView(inbox, steps, supervision, starts, voting, live, timeTravel));
    }
}
