package vn.thongsuot.procedure.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = CaseFileViewTest.class)
class CaseFileViewTest extends BrowserlessTest {

    @Autowired
    CaseDesk desk;

    @Autowired
    StartService starts;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    SignIns signIns;

    private WorkItemId first;

    @BeforeEach
    void a_case_begun_by_the_cell() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        signIns.as("bithu.chibo");
        CaseId started = start();
        first = desk.cases().view(started).open().getFirst().id();
        assignHelpers();
        first = desk.cases().view(started).open().getFirst().id();
    }

    @AfterEach
    void withdrawn_again() {
        signIns.as("bithu.chibo");
        desk.commands().send(desk.steps().caseOf(first), "withdraw", "Kết thúc kiểm thử");
        SecurityContextHolder.clearContext();
    }

    @Test
    void whose_turn_it_is_finds_the_step_open() {
        CaseFileView view = open("bithu.chibo");

        assertThat(text(view)).contains("Đang chờ đồng chí: “Tiếp nhận đơn xin vào Đảng”");
        assertThat(buttons()).contains("Đã tiếp nhận", "Người vào Đảng xin rút đơn");
    }

    @Test
    void others_on_the_case_see_where_it_stands_and_no_step() {
        CaseFileView view = open("bithu.coso");

        assertThat(text(view)).contains("Đang chờ bí thư, phó bí thư chi bộ: “Tiếp nhận đơn xin vào Đảng”");
        assertThat(buttons()).doesNotContain("Đã tiếp nhận");
    }

    @Test
    void a_cell_elsewhere_does_not_find_the_case() {
        assertThatThrownBy(() -> open("bithu.chibo2")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void everything_that_is_missing_is_named_at_once_and_the_step_stays() {
        CaseFileView view = open("bithu.chibo");

        press("Đã tiếp nhận");

        assertThat(text(view)).contains("Ngày viết đơn", "Chưa có giấy tờ: Đơn xin vào Đảng");
        assertThat($(DatePicker.class).withCaption("Ngày viết đơn").first().isInvalid())
                .isTrue();
        assertThat(desk.steps().open(first).mine()).isTrue();
    }

    @Test
    void what_was_typed_stays_when_the_case_went_another_way_meanwhile() {
        CaseFileView view = open("bithu.chibo");
        LocalDate today = LocalDate.now(clock);
        test($(DatePicker.class).withCaption("Ngày viết đơn").first()).setValue(today);
        desk.commands().send(desk.steps().caseOf(first), "withdraw", "Người xin vào Đảng đổi ý");

        press("Đã tiếp nhận");

        assertThat(text(view)).contains("Việc này không còn nữa", "Tải lại");
        assertThat($(DatePicker.class).withCaption("Ngày viết đơn").first().getValue())
                .isEqualTo(today);
        press("Tải lại");
        assertThat(text(view)).contains("Việc này không còn chờ xử lý", "Đã rút đơn");
        a_case_begun_by_the_cell();
    }

    private CaseFileView open(String username) {
        signIns.as(username);
        var view = new CaseFileView(desk);
        view.openStep(first);
        UI.getCurrent().add(view);
        return view;
    }

    private void press(String button) {
        test($(Button.class).withText(button).single()).click();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private static String text(CaseFileView view) {
        return view.getElement().getTextRecursively();
    }

    private void assignHelpers() {
        UnitId cell = currentUser.require().positions().getFirst().unit().id();
        String helper = database.sql("""
                        select person_id from membership_member where cell_id = :cell and status = 'OFFICIAL'
                        order by person_id limit 1
                        """)
                .param("cell", cell.value())
                .query(String.class)
                .single();
        StepView step = desk.steps().open(first);
        desk.steps()
                .complete(
                        first,
                        new Completion(
                                step.version(),
                                Map.of(
                                        "assignedOn",
                                        LocalDate.now(clock).minusDays(90).toString(),
                                        "helper1",
                                        helper),
                                "issued",
                                null,
                                null,
                                null,
                                null,
                                Objects.requireNonNull(step.document()).proposal()));
    }

    /** With a sympathizer of the cell who has no case yet. */
    private CaseId start() {
        UnitId cell = currentUser.require().positions().getFirst().unit().id();
        LocalDate today = LocalDate.now(clock);
        String candidate = database.sql("""
                        select c.person_id from membership_candidate c
                        where c.cell_id = :cell and c.removed_on is null and not exists (
                            select 1 from procedure_case f where f.subject_id = c.person_id and f.state = 'RUNNING')
                        order by c.person_id limit 1
                        """)
                .param("cell", cell.value())
                .query(String.class)
                .single();
        return starts.start(
                "member-admission",
                cell,
                Map.of(
                        "candidate",
                        candidate,
                        "certificateNumber",
                        "125/2026",
                        "certificateIssuedOn",
                        today.minusMonths(6).toString(),
                        "readmission",
                        "no"));
    }
}
