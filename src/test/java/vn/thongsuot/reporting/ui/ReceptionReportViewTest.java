package vn.thongsuot.reporting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.petition.reception.ReportPeriod;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.reporting.ReceptionTable;
import vn.thongsuot.reporting.StatisticsExport;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = ReceptionReportViewTest.class)
class ReceptionReportViewTest extends BrowserlessTest {

    @Autowired
    ReceptionTable report;

    @Autowired
    StatisticsExport export;

    @Autowired
    Clock clock;

    @Autowired
    SignIns signIns;

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_province_sorts_by_what_it_looks_for_and_keeps_the_total_below() {
        open("bithu.tinh");
        List<String> given = names();

        test(head("Đơn vị")).click();
        List<String> byName = names();
        assertThat(byName).hasSameSizeAs(given).isNotEqualTo(given);
        assertThat(byName.getLast()).isEqualTo("Cộng");

        test(head("Đơn vị")).click();
        assertThat(names().subList(0, given.size() - 1))
                .isEqualTo(byName.subList(0, given.size() - 1).reversed());
        test(head("Số ngày phải tiếp")).click();
        assertThat(names().get(given.size() - 2))
                .as("the province owes the fewest")
                .isEqualTo(given.getFirst());
    }

    @Test
    @SuppressWarnings("unchecked")
    void another_kind_of_report_offers_its_periods() {
        open("bithu.tinh");

        Select<ReportPeriod.Kind> kind = $(Select.class).all().getFirst();
        kind.setValue(ReportPeriod.Kind.NINE_MONTHS);

        assertThat(((ReportPeriod) $(Select.class).all().getLast().getValue()).kind())
                .isEqualTo(ReportPeriod.Kind.NINE_MONTHS);
        assertThat(names()).isNotEmpty();
    }

    @Test
    void a_commune_finds_one_line_and_somebody_else_an_explanation() {
        open("bithu.xa");
        assertThat(names()).hasSize(1);

        UI.getCurrent().removeAll();
        open("ubkt.tinh");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("dành cho nơi nhận báo cáo");
    }

    private void open(String username) {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        signIns.as(username);
        UI.getCurrent().add(new ReceptionReportView(report, export, clock));
    }

    private List<String> names() {
        return $(NativeTableRow.class).all().stream()
                .map(row -> row.getChildren().findFirst().orElseThrow())
                .filter(NativeTableCell.class::isInstance)
                .map(cell -> cell.getElement().getText())
                .toList();
    }

    private NativeButton head(String text) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
