package vn.thongsuot.procedure.ui.danger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.DangerRow;
import vn.thongsuot.procedure.casefile.DangerRow.Cause;
import vn.thongsuot.procedure.casefile.DangerService;
import vn.thongsuot.procedure.casefile.ReassignService;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;

@PortalTest
@ViewPackages(classes = DangerViewTest.class)
class DangerViewTest extends BrowserlessTest {

    @Autowired
    DangerService danger;

    @Autowired
    ReassignService reassigning;

    @Autowired
    WorkFixture fixture;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private WorkItemId late;
    private String title;

    @BeforeEach
    void a_step_that_is_late() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        UnitId unit = fixture.unitOf("bithu.coso");
        CaseId caseId = fixture.aCase(unit, null);
        late = fixture.aStep(caseId, "grassroots.committee", unit);
        WorkItemId without = fixture.aStep(caseId, "grassroots.committee", unit);
        WorkItemId later = fixture.aStep(caseId, "grassroots.committee", unit);
        database.sql("update procedure_work_item set created_at = '2020-01-01' where id in (:ids)")
                .param("ids", List.of(without.value(), later.value()))
                .update();
        database.sql("update procedure_work_item set urgent_on = '2999-01-01' where id = :id")
                .param("id", later.value())
                .update();
        database.sql("update procedure_work_item set urgent_on = :day, opened_at = now(3) where id = :id")
                .param("day", LocalDate.now(clock).minusDays(4))
                .param("id", late.value())
                .update();
        title = database.sql("select title from procedure_case where id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .single();
    }

    @AfterEach
    void clear() {
        SecurityContextHolder.clearContext();
        fixture.clear();
    }

    @Test
    void a_secretary_sees_what_is_late_why_and_may_give_it_to_somebody() {
        open("bithu.coso");

        assertThat(rows())
                .filteredOn(row -> row.id().equals(late))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.causes()).containsExactly(Cause.OVERDUE);
                    assertThat(row.mayReassign()).isTrue();
                });
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_list_can_be_narrowed_to_one_cause() {
        open("bithu.coso");
        Select<Cause> cause = $(Select.class).withCaption("Vì sao").single();

        cause.setValue(Cause.OVERDUE);
        assertThat(rows()).extracting(DangerRow::id).contains(late);
        cause.setValue(Cause.HELD_BY_ABSENT);
        assertThat(
                        $(Grid.class).all().isEmpty()
                                ? List.<WorkItemId>of()
                                : rows().stream().map(DangerRow::id).toList())
                .doesNotContain(late);
    }

    @Test
    void page_after_page_by_key_is_the_whole_list_in_one_order() {
        signIns.as("bithu.xa");
        var all = new DangerService.Filter(null);
        DangerService.Sight sight = danger.look();
        List<DangerRow> whole = danger.rows(sight, all, new Seek<>(null, 0, 500));
        List<DangerRow> paged = new ArrayList<>();
        DangerRow.Place after = null;
        while (true) {
            List<DangerRow> page = danger.rows(sight, all, new Seek<>(after, 0, 2));
            if (page.isEmpty()) {
                break;
            }
            paged.addAll(page);
            after = page.getLast().place();
        }

        assertThat(paged)
                .extracting(DangerRow::id)
                .containsExactlyElementsOf(whole.stream().map(DangerRow::id).toList());
    }

    @Test
    void an_administrator_reads_a_number_and_no_word_of_the_case() {
        open("quantri");

        assertThat($(ListItem.class).all())
                .extracting(line -> line.getElement().getTextRecursively())
                .anyMatch(line ->
                        line.contains(fixture.nameOf(fixture.unitOf("bithu.coso"))) && line.contains("Quá hạn"));
        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain(title);
        assertThat($(Grid.class).all().isEmpty()
                        || rows().stream().noneMatch(row -> row.id().equals(late)))
                .isTrue();
    }

    @Test
    void whoever_watches_over_nothing_is_told_whom_the_page_is_for() {
        open("dangvien");

        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Trang này dành cho cấp ủy và văn phòng");
        assertThat($(Grid.class).all()).isEmpty();
    }

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new DangerView(danger, reassigning));
    }

    @SuppressWarnings("unchecked")
    private List<DangerRow> rows() {
        Grid<DangerRow> grid = $(Grid.class).single();
        int size = test(grid).size();
        return IntStream.range(0, size)
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }
}
