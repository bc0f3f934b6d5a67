package vn.thongsuot.procedure.ui.voting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballotbox.BoxId;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;
import vn.thongsuot.procedure.ballotbox.Voting;
import vn.thongsuot.procedure.casefile.ElectronicVoteService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.SignIns;
import vn.thongsuot.testing.TwoQuestions;

/** The slip with several questions, on the screen of one voter. */
@PortalTest
@ViewPackages(classes = SeveralQuestionsSlipTest.class)
class SeveralQuestionsSlipTest extends BrowserlessTest {

    private static final String VOTER = "uyvienbtv.xa";

    @Autowired
    TwoQuestions trial;

    @Autowired
    ElectronicVoteService votes;

    @Autowired
    Voting voting;

    @Autowired
    Acting acting;

    @Autowired
    SignIns signIns;

    private WorkItemId step;
    private BoxId box;

    @BeforeEach
    void voting_has_begun() {
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        CaseId caseId = trial.begin();
        step = trial.voteOf(caseId);
        trial.voters(step);
        acting.as(TwoQuestions.CLERK, () -> {
            votes.open(step);
            return null;
        });
        box = trial.boxOf(caseId);
        signIns.as(VOTER);
        open();
    }

    @AfterEach
    void voting_is_over() {
        SecurityContextHolder.clearContext();
        acting.as(TwoQuestions.CLERK, () -> {
            votes.cancel(step, "Hết kiểm thử");
            return null;
        });
    }

    @Test
    void every_question_is_answered_for_itself_and_read_back_before_it_is_cast() {
        assertThat(questions())
                .extracting(RadioButtonGroup::getLabel)
                .containsExactly("Thông qua chương trình công tác", "Thông qua kinh phí thực hiện");
        answer(0, "Tán thành");

        press("Bỏ phiếu");

        assertThat(text($(CastDialog.class).single()))
                .contains("Thông qua chương trình công tác: Tán thành", "Thông qua kinh phí thực hiện: để trống");
        assertThat(acting.as(
                        TwoQuestions.CLERK, () -> votes.of(step).orElseThrow().voted()))
                .isZero();
    }

    @Test
    void after_the_slip_is_cast_the_page_says_so_and_nothing_of_what_was_on_it() {
        answer(0, "Tán thành");
        answer(1, "Không tán thành");
        press("Bỏ phiếu");
        confirm();

        assertThat(text(UI.getCurrent()))
                .contains("Đồng chí đã bỏ phiếu")
                .doesNotContain("Tán thành", "Thông qua kinh phí thực hiện");
        assertThat(questions()).isEmpty();
    }

    @Test
    void a_slip_with_no_answer_at_all_is_called_blank() {
        press("Bỏ phiếu");

        assertThat(text($(CastDialog.class).single())).contains("phiếu trắng").doesNotContain("để trống");
    }

    private void open() {
        var view = new VotingView(voting);
        UI.getCurrent().add(view);
        view.show(box);
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Option>> questions() {
        return $(RadioButtonGroup.class).all().stream()
                .map(group -> (RadioButtonGroup<Option>) group)
                .toList();
    }

    private void answer(int question, String label) {
        RadioButtonGroup<Option> group = questions().get(question);
        group.getListDataView()
                .getItems()
                .filter(option -> option.label().equals(label))
                .findFirst()
                .ifPresent(group::setValue);
    }

    private void press(String button) {
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private void confirm() {
        $(Button.class).all().stream()
                .filter(one -> one.getText().equals("Bỏ phiếu"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
