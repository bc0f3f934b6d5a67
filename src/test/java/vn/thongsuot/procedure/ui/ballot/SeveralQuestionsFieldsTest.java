package vn.thongsuot.procedure.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.AttendanceService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;
import vn.thongsuot.testing.TwoQuestions;

/** The count report of a paper with several questions. */
@PortalTest
@ViewPackages(classes = SeveralQuestionsFieldsTest.class)
class SeveralQuestionsFieldsTest extends BrowserlessTest {

    @Autowired
    TwoQuestions trial;

    @Autowired
    StepService steps;

    @Autowired
    AttendanceService attendance;

    @Autowired
    SignIns signIns;

    private BallotFields fields;

    @BeforeEach
    void the_step_of_the_vote_is_open() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        WorkItemId step = trial.voteOf(trial.begin());
        signIns.as(TwoQuestions.CLERK);
        fields = new BallotFields(steps.open(step).ballot(), new MeetingDesk(attendance, step));
        UI.getCurrent().add(fields);
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_question_has_its_three_numbers_under_its_own_words() {
        assertThat(fields.getElement().getTextRecursively())
                .contains("Thông qua chương trình công tác", "Thông qua kinh phí thực hiện");
        assertThat($(IntegerField.class).all())
                .extracting(IntegerField::getLabel)
                .filteredOn(label ->
                        List.of("Tán thành", "Không tán thành", "Ý kiến khác").contains(label))
                .hasSize(6);
    }

    @Test
    void one_question_that_fails_is_named_as_what_makes_the_paper_fail() {
        paper(9);
        line("plan", 9, 0);
        line("budget", 2, 7);

        assertThat(result()).contains("Không đạt, vì các vấn đề phải cùng đạt; chưa đạt: Thông qua kinh phí thực hiện");
        assertThat($(ListItem.class).all())
                .extracting(ListItem::getText)
                .satisfiesExactly(plan -> assertThat(plan).endsWith(": đạt"), budget -> assertThat(budget)
                        .endsWith(": không đạt"));
        assertThat(fields.report().votes()).containsEntry("budget", Map.of(Mark.IN_FAVOUR, 2, Mark.AGAINST, 7));
    }

    @Test
    void a_sum_that_does_not_fit_is_shown_at_the_question_it_belongs_to() {
        paper(9);
        line("plan", 9, 0);
        line("budget", 2, 8);

        assertThat(number("options[budget].inFavour").isInvalid()).isTrue();
        assertThat(number("options[budget].inFavour").getErrorMessage()).contains("10", "9 phiếu hợp lệ");
        assertThat(number("options[plan].inFavour").isInvalid()).isFalse();
        assertThat(result()).contains("Các số chưa khớp nhau");
    }

    @Test
    void what_was_counted_on_screens_fills_every_question_and_cannot_be_typed_over() {
        fields.setHeldElectronically(true);
        assertThat(number("options[plan].inFavour").isReadOnly()).isTrue();
        assertThat(result()).contains("Kết quả có sau khi kết thúc bỏ phiếu");

        fields.showCounted(
                new BallotReport(
                        null,
                        null,
                        9,
                        9,
                        9,
                        9,
                        0,
                        Map.of(
                                "plan", Map.of(Mark.IN_FAVOUR, 8, Mark.AGAINST, 1, Mark.NO_OPINION, 0),
                                "budget", Map.of(Mark.IN_FAVOUR, 7, Mark.AGAINST, 0, Mark.NO_OPINION, 2)),
                        null),
                List.of());

        assertThat(number("options[budget].noOpinion").getValue()).isEqualTo(2);
        assertThat(result()).contains("Đạt: Thông qua chương trình công tác, Thông qua kinh phí thực hiện");

        fields.clearCounted();
        fields.setHeldElectronically(false);
        assertThat(number("options[plan].inFavour").isReadOnly()).isFalse();
        assertThat(number("options[plan].inFavour").getValue()).isNull();
        assertThat(number("invalid").isReadOnly()).isTrue();
    }

    private void paper(int papers) {
        for (String name : List.of("present", "issued", "collected", "valid")) {
            test(number(name)).setValue(papers);
        }
    }

    private void line(String question, int inFavour, int against) {
        test(number("options[" + question + "].inFavour")).setValue(inFavour);
        test(number("options[" + question + "].against")).setValue(against);
    }

    private IntegerField number(String name) {
        return $(IntegerField.class).all().stream()
                .filter(field -> ("ballot." + name).equals(field.getElement().getAttribute("data-field")))
                .findFirst()
                .orElseThrow();
    }

    private String result() {
        return $(LiveResult.class).single().getElement().getTextRecursively();
    }
}
