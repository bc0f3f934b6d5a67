package vn.thongsuot.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Router;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.reporting.LateBelowReport;
import vn.thongsuot.reporting.LateReport;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = LateReportViewTest.class)
class LateReportViewTest extends BrowserlessTest {

    @Autowired
    LateReport report;

    @Autowired
    LateBelowReport below;

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
    void a_secretary_sees_the_own_unit_first() {
        open("bithu.xa", "bao-cao");

        assertThat($(H1.class).single().getText()).isEqualTo("Tiến độ và việc chậm");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains(report.units().getFirst().name());
    }

    @Test
    void the_province_goes_down_to_a_commune_and_finds_the_way_back() {
        signIns.as("bithu.xa");
        UnitId commune = report.units().getFirst().id();

        open("truongban.tinh", ReportNavigation.late(commune, null));

        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(ReportNavigation.late(report.units().getFirst().id(), null));
    }

    @Test
    void only_the_province_is_told_what_is_late_below() {
        open("ubkt.tinh", "bao-cao");
        assertThat($(LateBelowSection.class).exists()).isTrue();

        UI.getCurrent().removeAll();
        open("ubkt.xa", "bao-cao");
        assertThat($(LateBelowSection.class).exists()).isFalse();
    }

    @Test
    void an_account_without_a_position_has_nothing_to_look_after() {
        open("quantri", "bao-cao");

        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Chưa có đơn vị để theo dõi");
    }

    @Test
    void the_address_of_a_unit_that_is_not_ones_own_opens_nothing() {
        signIns.as("truongban.tinh");
        UnitId province = report.units().getFirst().id();

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> open("bithu.xa", ReportNavigation.late(province, null)));
    }

    private void open(String username, String address) {
        signIns.as(username);
        var view = new LateReportView(report, below);
        UI.getCurrent().add(view);
        view.beforeEnter(new BeforeEnterEvent(
                router(),
                NavigationTrigger.PROGRAMMATIC,
                new Location(address),
                LateReportView.class,
                UI.getCurrent(),
                List.of()));
    }

    private static Router router() {
        return UI.getCurrent().getInternals().getRouter();
    }
}
