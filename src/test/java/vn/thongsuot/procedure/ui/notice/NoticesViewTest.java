package vn.thongsuot.procedure.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.notice.NoticeLine;
import vn.thongsuot.procedure.notice.NoticePreferences;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.procedure.notice.NoticeWords;
import vn.thongsuot.procedure.notice.Notices;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = NoticesViewTest.class)
class NoticesViewTest extends BrowserlessTest {

    private static final String READER = "uyvien.coso";

    @Autowired
    NoticeService notices;

    @Autowired
    Notices telling;

    @Autowired
    NoticeWords words;

    @Autowired
    NoticePreferences preferences;

    @Autowired
    LiveNews live;

    @Autowired
    WorkFixture fixture;

    @Autowired
    SignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;
    private WorkItemId step;

    @BeforeEach
    void a_restricted_case_with_a_step() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        UnitId unit = fixture.unitOf("bithu.coso");
        caseId = fixture.aCase(unit, null);
        step = fixture.aStep(caseId, "grassroots.committee", unit);
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
        fixture.clear();
    }

    @Test
    void the_bell_counts_what_is_unread_until_all_is_read() {
        signIns.as(READER);
        long before = notices.unread();
        tell(NoticeKind.WORK);
        var bell = new NoticeBell(notices, live, words);
        UI.getCurrent().add(bell);
        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Thông báo: " + (before + 1) + " chưa đọc");

        openPage();
        test($(Button.class).withText("Đánh dấu đã đọc tất cả").single()).click();
        bell.show();

        assertThat(bell.getElement().getAttribute("aria-label")).isEqualTo("Thông báo");
        assertThat(newest().read()).isTrue();
    }

    @Test
    void a_notice_of_a_restricted_case_names_its_number_only_and_leads_to_the_step() {
        signIns.as(READER);
        tell(NoticeKind.REASSIGNED);
        tell(NoticeKind.TAKEN_AWAY);
        openPage();

        NoticeLine newest = newest();
        assertThat(newest.workItem()).isEqualTo(step);
        assertThat(words.line(newest))
                .isEqualTo("Hồ sơ " + newest.caseNumber() + " có việc đã giao cho người khác")
                .doesNotContain("Hồ sơ thử");
    }

    @Test
    void nobody_reads_what_another_was_told() {
        signIns.as(READER);
        tell(NoticeKind.WORK);
        signIns.as("bithu.chibo2");
        openPage();

        assertThat(rows()).noneMatch(line -> line.caseId().equals(caseId));
    }

    private void tell(NoticeKind kind) {
        transaction.executeWithoutResult(status -> telling.tell(kind, caseId, step, List.of(fixture.person(READER))));
    }

    private void openPage() {
        UI.getCurrent().add(new NoticesView(notices, live, words, preferences));
    }

    private NoticeLine newest() {
        return rows().getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<NoticeLine> rows() {
        Grid<NoticeLine> grid = $(Grid.class).single();
        return IntStream.range(0, Math.min(5, test(grid).size()))
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }
}
