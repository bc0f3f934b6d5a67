package vn.thongsuot.inspection.discipline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.inspection.discipline.DisciplineAccess;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineExport;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.LinkGrid;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = DisciplineViewTest.class)
class DisciplineViewTest extends BrowserlessTest {

    @Autowired
    SignIns signIns;

    @Autowired
    DisciplineDirectory decisions;

    @Autowired
    DisciplineExport export;

    @Autowired
    DisciplineAccess access;

    @BeforeEach
    void in_vietnamese() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    @AfterEach
    void sign_out() {
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

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new DisciplineListView(decisions, export, access));
    }
}
