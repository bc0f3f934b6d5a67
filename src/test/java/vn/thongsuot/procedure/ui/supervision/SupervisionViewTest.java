package vn.thongsuot.procedure.ui.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.SupervisionService;
import vn.thongsuot.procedure.casefile.SupervisionService.Filter;
import vn.thongsuot.procedure.casefile.SupervisionService.LateRow;
import vn.thongsuot.procedure.casefile.TimeTravel;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;
import vn.thongsuot.testing.TrialProcedure;

@PortalTest
@ViewPackages(classes = SupervisionViewTest.class)
class SupervisionViewTest extends BrowserlessTest {

    private static final String SUPERIOR = "thuongtruc.xa";

    @Autowired
    SupervisionService supervision;

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    TrialProcedure trial;

    @Autowired
    TimeTravel time;

    @Autowired
    PortalClock clock;

    @Autowired
    ProcedureEngine engine;

    @Autowired
    Acting acting;

    @Autowired
    SignIns signIns;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void something_is_late() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        trial.putIntoForce("limit-trial");
        CaseId caseId =
                acting.as("vanphong.xa", () -> starts.start("limit-trial", trial.communeOf("vanphong.xa"), Map.of()));
        WorkItemId item = database.sql("select id from procedure_work_item where case_id = :id and state = 'OPEN'")
                .param("id", caseId.value())
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
        acting.as(
                "vanphong.xa",
                () -> steps.complete(item, Completion.of(steps.open(item).version(), Map.of(), "submit")));
        time.passTo(LocalDate.now(clock).plusDays(30));
    }

    @AfterEach
    void back_to_the_present() {
        SecurityContextHolder.clearContext();
        clock.setOffset(Duration.ZERO);
        engine.setClockAhead(Duration.ZERO);
    }

    @Test
    void a_superior_reads_what_is_late_and_writes_to_those_who_have_it() {
        open(SUPERIOR);
        LateRow first =
                supervision.rows(new Filter(true, ""), new PageRequest(0, 1)).getFirst();
        long unanswered = supervision.count(new Filter(true, ""));

        new UrgeDialog(supervision, first, () -> {}).open();
        press();
        assertThat($(TextArea.class).single().isInvalid()).as("an empty remark").isTrue();

        test($(TextArea.class).single()).setValue("Xong trước thứ Sáu.");
        press();

        assertThat($(Dialog.class).all()).isEmpty();
        assertThat(supervision.count(new Filter(true, ""))).isEqualTo(unanswered - 1);
    }

    @Test
    void whoever_is_above_nobody_reads_an_empty_list() {
        open("dangvien");

        assertThat(test($(Grid.class).single()).size()).isZero();
        assertThat($(Grid.class).single().isAllRowsVisible())
                .as("an empty list leaves no tall box")
                .isTrue();
    }

    private void press() {
        test($(Button.class).withText("Đôn đốc").all().getLast()).click();
    }

    private void open(String username) {
        signIns.as(username);
        UI.getCurrent().add(new SupervisionView(supervision));
    }
}
