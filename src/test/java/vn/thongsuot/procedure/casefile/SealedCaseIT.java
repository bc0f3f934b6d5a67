package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongsuot.procedure.casefile.SealedFixture.DENOUNCER;
import static vn.thongsuot.procedure.casefile.SealedFixture.IN_THE_LETTER;
import static vn.thongsuot.procedure.casefile.SealedFixture.PHONE;
import static vn.thongsuot.procedure.casefile.SealedFixture.REASON;
import static vn.thongsuot.procedure.casefile.SealedFixture.SENDER;
import static vn.thongsuot.procedure.casefile.SealedFixture.WITNESS;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.notice.NoticeKind;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What is typed into sealed fields of a case lies nowhere in the clear, and is opened with a trace only. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SealedCaseIT {

    private static final String OFFICE = "vanphong.xa";
    private static final String INSPECTION = "ubkt.xa";
    private static final String GUARDIAN = "bithu.xa";

    @Autowired
    SealedFixture fixture;

    @Autowired
    StepService steps;

    @Autowired
    CaseService cases;

    @Autowired
    PaperService papers;

    @Autowired
    SealedCaseService seals;

    @Autowired
    NoticeService notices;

    @Autowired
    PlainTextSearch search;

    @Autowired
    Acting acting;

    @Test
    void nothing_that_was_sealed_lies_anywhere_in_the_clear(CapturedOutput output) {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        fixture.receive(trial);
        fixture.complete(INSPECTION, trial.openStep(), Map.of("findings", "Chưa rõ"), "return", "Hỏi thêm về quỹ");
        fixture.complete(OFFICE, trial.openStep(), SealedFixture.received(), "received", null);
        acting.as(INSPECTION, () -> seals.open(trial.id(), fixture.submission(trial, "userTask_Receive"), REASON));
        acting.as(INSPECTION, () -> seals.openPaper(trial.id(), trial.sealedPaper(), REASON));
        fixture.complete(INSPECTION, trial.openStep(), Map.of("findings", "Đúng"), "verified", null);

        assertThat(search.inDatabase("Chi sai quỹ"))
                .as("the search finds what is not sealed")
                .isNotEmpty();
        for (String secret : List.of(SENDER, DENOUNCER, PHONE, WITNESS, IN_THE_LETTER, REASON.text())) {
            assertThat(search.inDatabase(secret))
                    .as("in the database: %s", secret)
                    .isEmpty();
            assertThat(search.inFiles(secret)).as("in files: %s", secret).isEmpty();
            assertThat(search.forms(secret))
                    .allSatisfy(form -> assertThat(output.getAll().getBytes(StandardCharsets.UTF_8))
                            .as("in the log: %s", secret)
                            .satisfies(log -> assertThat(PlainTextSearch.contains(log, form))
                                    .isFalse()));
        }
    }

    @Test
    void the_form_is_checked_as_any_other_and_a_refusal_repeats_no_answer() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        Map<String, Object> wrong = new HashMap<>(SealedFixture.received());
        wrong.put("phone", "khong-phai-so-9");
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> fixture.complete(OFFICE, trial.openStep(), wrong, "received", null))
                .satisfies(e -> assertThat(e.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo("phone")))
                .withMessageNotContaining("khong-phai-so-9");
        wrong.remove("denouncer");
        wrong.put("phone", PHONE);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> fixture.complete(OFFICE, trial.openStep(), wrong, "received", null))
                .satisfies(e -> assertThat(e.violations().getFirst().field()).isEqualTo("denouncer"));
    }

    @Test
    void an_author_goes_on_with_the_own_draft_and_nobody_else_reads_it() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        acting.as(OFFICE, () -> {
            steps.saveDraft(trial.openStep(), Map.of("denouncer", DENOUNCER, "points", "Chi"));
            steps.saveDraft(trial.openStep(), Map.of("denouncer", DENOUNCER + " sửa", "points", "Chi sai"));
            return true;
        });
        assertThat(acting.as(OFFICE, () -> steps.open(trial.openStep())).answers())
                .containsEntry("denouncer", DENOUNCER + " sửa")
                .containsEntry("points", "Chi sai");
    }

    @Test
    void a_case_whose_sealed_answers_are_lost_goes_on() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        acting.as(OFFICE, () -> {
            steps.saveDraft(trial.openStep(), SealedFixture.received());
            return true;
        });
        loseKey(trial);
        assertThat(acting.as(OFFICE, () -> steps.open(trial.openStep())).answers())
                .doesNotContainKey("denouncer")
                .containsEntry("points", "Chi sai quỹ");

        fixture.receive(trial);
        long received = fixture.submission(trial, "userTask_Receive");
        loseKey(trial);
        fixture.complete(INSPECTION, trial.openStep(), Map.of("findings", "Chưa rõ"), "return", "Hỏi thêm về quỹ");
        assertThatThrownBy(() -> acting.as(INSPECTION, () -> seals.open(trial.id(), received, REASON)))
                .hasMessageContaining("sealing.lost");
        assertThatThrownBy(() -> acting.as(INSPECTION, () -> seals.openPaper(trial.id(), trial.sealedPaper(), REASON)))
                .hasMessageContaining("sealing.lost");

        fixture.receive(trial);
        assertThat(acting.as(
                                INSPECTION,
                                () -> seals.open(trial.id(), fixture.submission(trial, "userTask_Receive"), REASON))
                        .answers())
                .containsEntry("denouncer", DENOUNCER);
    }

    /** As if the key that sealed everything so far had been given up. */
    private void loseKey(SealedFixture.Trial trial) {
        trial.database()
                .sql("update sealing_item set key_id = 0 where owner_kind = 'case' and owner_key = :id")
                .param("id", String.valueOf(trial.id().value()))
                .update();
    }

    @Test
    void who_sees_the_case_reads_what_is_open_and_that_something_is_sealed() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        fixture.receive(trial);
        CaseView.DoneStep received = acting.as(INSPECTION, () -> cases.view(trial.id())).done().stream()
                .filter(step -> step.stepId().equals("userTask_Receive"))
                .findFirst()
                .orElseThrow();
        assertThat(received.answers()).containsOnlyKeys("points");
        assertThat(received.sealed()).isNotNull();
        assertThat(acting.as(INSPECTION, () -> cases.view(trial.id())).papers())
                .flatExtracting(PaperView::files)
                .filteredOn(PaperView.PaperFile::sealed)
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.name()).isEqualTo("niem-phong.pdf");
                    assertThat(file.documentNumber()).isNull();
                });
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(INSPECTION, () -> papers.open(trial.id(), trial.sealedPaper())));
    }

    @Test
    void breaking_a_seal_shows_it_and_tells_the_guardians_who_when_and_why() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        fixture.receive(trial);
        long submission = fixture.submission(trial, "userTask_Receive");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(OFFICE, () -> seals.open(trial.id(), submission, REASON)));
        assertThat(acting.as(OFFICE, () -> seals.mayOpen(trial.id()))).isFalse();
        assertThat(acting.as(INSPECTION, () -> seals.mayOpen(trial.id()))).isTrue();

        SealedCaseService.Opened opened = acting.as(INSPECTION, () -> seals.open(trial.id(), submission, REASON));
        assertThat(opened.answers()).containsEntry("denouncer", DENOUNCER).containsEntry("phone", PHONE);
        assertThat(opened.toString()).doesNotContain(DENOUNCER);
        byte[] letter = acting.as(INSPECTION, () -> seals.openPaper(trial.id(), trial.sealedPaper(), REASON))
                .content();
        assertThat(new String(letter, StandardCharsets.UTF_8)).contains(IN_THE_LETTER);

        assertThat(acting.as(GUARDIAN, () -> seals.openings()))
                .filteredOn(line -> line.caseId().equals(trial.id()))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.reason()).isEqualTo(REASON.text());
                    assertThat(line.number()).isEqualTo(trial.number());
                    assertThat(line.by()).isNotBlank();
                });
        assertThat(acting.as(GUARDIAN, () -> notices.lines(new PageRequest(0, 500))))
                .filteredOn(line -> line.caseId().equals(trial.id()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.kind()).isEqualTo(NoticeKind.SEAL_OPENED));
        assertThat(acting.as(INSPECTION, () -> seals.openings())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(GUARDIAN, () -> cases.view(trial.id())));
    }

    @Test
    void what_is_left_empty_keeps_what_another_has_sealed_and_goes_on_to_a_later_sealed_field() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        fixture.receive(trial);
        WorkItemId verify = trial.openStep();
        StepView view = acting.as(INSPECTION, () -> steps.open(verify));
        assertThat(view.answers()).doesNotContainKey("contact");
        assertThat(view.sealedKept()).containsExactly("contact");
        fixture.complete(INSPECTION, verify, Map.of("findings", "Đúng"), "verified", null);

        SealedCaseService.Opened opened = acting.as(
                INSPECTION, () -> seals.open(trial.id(), fixture.submission(trial, "userTask_Verify"), REASON));
        assertThat(opened.answers()).containsEntry("contact", PHONE);
    }

    @Test
    void a_file_that_was_not_sealed_is_not_taken_for_a_sealed_paper() {
        SealedFixture.Trial trial = fixture.begin("seal-sealed");
        var file = acting.as(OFFICE, () -> papers.open(trial.id(), trial.paper()));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> acting.as(OFFICE, () -> {
                    papers.add(trial.openStep(), "letter", file, null, null);
                    return true;
                }));
    }
}
