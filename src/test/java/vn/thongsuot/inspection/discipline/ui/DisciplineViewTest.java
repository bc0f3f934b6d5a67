package vn.thongsuot.inspection.discipline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.inspection.discipline.AppealFiling;
import vn.thongsuot.inspection.discipline.DisciplineAccess;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineEffect;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = DisciplineViewTest.class)
class DisciplineViewTest extends BrowserlessTest {

    private static final long NO_CASE = -950;

    @Autowired
    SignIns signIns;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    DisciplineExport export;

    @Autowired
    DisciplineAccess access;

    @Autowired
    DisciplineEffect effects;

    @Autowired
    AppealFiling appeals;

    @Autowired
    JdbcClient database;

    @Autowired
    CaseLinks links;

    @Autowired
    Clock clock;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void sign_out() {
        database.sql("delete from inspection_discipline where case_id = :case")
                .param("case", NO_CASE)
                .update();
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubkt.xa", "banxaydungdang", "bithu.xa"})
    void inspection_board_and_committee_search_filter_and_export(String username) {
        open(username);
        assertThat($(LinkGrid.class).all()).hasSize(1);
        assertThat($(TextField.class).withCaption("Tìm theo tên, số quyết định").all())
                .hasSize(1);
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("Tải Excel", "quyết định");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bithu.chibo", "bithu.coso", "vanphong.xa", "quantri"})
    void everybody_else_is_told_whose_list_it_is(String username) {
        open(username);
        assertThat($(LinkGrid.class).all()).isEmpty();
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("dành cho ủy ban kiểm tra");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("Tải Excel");
    }

    @Test
    void the_filter_offers_the_states_that_need_an_eye() {
        assertThat(Texts.t("inspection.discipline.shown.ENDING_SOON")).isEqualTo("Sắp hết hiệu lực");
        open("ubkt.xa");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("Kỷ luật");
    }

    @Test
    void the_member_disciplined_reads_until_when_an_appeal_is_possible_and_has_to_say_why() {
        DisciplineId id = warned("dangvien");
        page("dangvien", id);
        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("Có thể khiếu nại đến hết ngày", "vẫn có hiệu lực", "Cần xác nhận");

        $(Button.class).withText("Khiếu nại quyết định này").single().click();
        $(Button.class).withText("Gửi khiếu nại").single().click();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        assertThat(decisions.ofCase(new CaseId(NO_CASE)).orElseThrow().appealCaseId())
                .isNull();
    }

    @Test
    void nobody_else_is_offered_the_appeal() {
        page("ubkt.xa", warned("dangvien"));
        assertThat($(Button.class).withText("Khiếu nại quyết định này").all()).isEmpty();
    }

    private void page(String username, DisciplineId id) {
        signIns.as(username);
        var view = new DisciplineView(decisions, effects, access, appeals, links);
        UI.getCurrent().add(view);
        view.show(id);
    }

    private DisciplineId warned(String username) {
        LocalDate today = LocalDate.now(clock);
        database.sql("""
                        insert into inspection_discipline (person_id, unit_id, unit_path, form, violation, decided_by, last_body,
                            decided_on, decision_number, decision_date, announced_on, received_on, effect_on, effect_ends_on, state, case_id)
                        select a.person_id, u.id, u.path, 'WARNING', 'Vi phạm', 'CELL', 'CELL', :on, '09', :on, :on, :on, :on, :ends,
                            'IN_FORCE', :case
                        from identity_account a join membership_member m on m.person_id = a.person_id
                        join organization_unit u on u.path = m.unit_path where a.username = :username
                        """)
                .param("username", username)
                .param("on", today)
                .param("ends", today.plusMonths(12))
                .param("case", NO_CASE)
                .update();
        return decisions.ofCase(new CaseId(NO_CASE)).orElseThrow().id();
    }

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new DisciplineListView(decisions, export, access));
    }
}
