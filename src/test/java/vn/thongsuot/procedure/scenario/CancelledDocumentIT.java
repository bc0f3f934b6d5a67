package vn.thongsuot.procedure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.register.DocumentId;
import vn.thongsuot.document.register.OutgoingState;
import vn.thongsuot.document.register.RegisterKeeping;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseDocumentView;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.PaperView;
import vn.thongsuot.procedure.casefile.SignedCopies;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What a case tells when a document that it issued is cancelled, and who adds the copy that was signed by hand. */
@PortalTest
class CancelledDocumentIT {

    private static final ScenarioFolder ADMISSION = ScenarioFolder.read(Path.of("bpmn", "member-admission"));

    @Autowired
    ScenarioPlayer player;

    @Autowired
    CaseService cases;

    @Autowired
    SignedCopies copies;

    @Autowired
    RegisterKeeping keeping;

    @Autowired
    FileStore files;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @AfterEach
    void back_to_the_present() {
        player.backToThePresent();
    }

    @Test
    void the_case_says_what_came_from_it_and_whoever_has_the_case_is_told() {
        CaseId caseId = playTo("userTask_ReceiveDecision");
        PersonId clerk = doer(caseId, "userTask_IssueAdmissionDecision");
        PersonId cell = doer(caseId, "userTask_CellVote");
        DocumentId decision = document(caseId, "admissionDecision");
        assertThat(callsForAttention(caseId)).isZero();

        acting.as(clerk, () -> {
            keeping.cancel(decision, "Ghi sai ngày sinh");
            return null;
        });

        CaseView view = acting.as(cell, () -> cases.view(caseId));
        CaseDocumentView cancelled = view.documents().stream()
                .filter(document -> document.id().equals(decision))
                .findFirst()
                .orElseThrow();
        assertThat(cancelled.state()).isEqualTo(OutgoingState.CANCELLED);
        assertThat(cancelled.uses()).contains("Ngày quyết định kết nạp", "Ghi nhận quyết định kết nạp");
        assertThat(paper(view, "admissionDecision").files())
                .singleElement()
                .matches(PaperView.PaperFile::cancelled)
                .matches(file -> !file.good());
        assertThat(paper(view, "cellResolution").files()).allMatch(PaperView.PaperFile::good);
        assertThat(view.events()).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(CaseEventKind.DOCUMENT_CANCELLED);
            assertThat(event.detail()).contains(cancelled.code(), "Ghi sai ngày sinh");
        });
        assertThat(callsForAttention(caseId)).isPositive();
    }

    @Test
    void a_copy_signed_by_hand_is_added_by_who_may_do_the_step_and_goes_with_its_document() {
        CaseId caseId = playTo("userTask_AppraiseAdmission");
        PersonId cell = doer(caseId, "userTask_CellVote");
        PersonId grassroots = doer(caseId, "userTask_GrassrootsVote");
        DocumentId resolution = document(caseId, "cellResolution");
        StoredFile scan = scan();

        assertThat(acting.as(cell, () -> copies.openTo(caseId))).contains(resolution);
        assertThat(acting.as(grassroots, () -> copies.openTo(caseId))).doesNotContain(resolution);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> acting.as(grassroots, () -> {
                    copies.add(caseId, resolution, scan);
                    return null;
                }));
        acting.as(cell, () -> {
            copies.add(caseId, resolution, scan);
            return null;
        });

        CaseView view = acting.as(cell, () -> cases.view(caseId));
        assertThat(paper(view, "cellResolution").files())
                .hasSize(2)
                .allMatch(PaperView.PaperFile::issued)
                .extracting(PaperView.PaperFile::documentNumber)
                .containsOnly(view.documents().stream()
                        .filter(document -> document.id().equals(resolution))
                        .findFirst()
                        .orElseThrow()
                        .code());

        acting.as(cell, () -> {
            keeping.cancel(resolution, "Bỏ phiếu lại");
            return null;
        });
        assertThat(paper(acting.as(cell, () -> cases.view(caseId)), "cellResolution")
                        .files())
                .allMatch(PaperView.PaperFile::cancelled);
        assertThat(acting.as(cell, () -> copies.openTo(caseId))).doesNotContain(resolution);
    }

    private CaseId playTo(String step) {
        var prefix =
                Scenario.of("prefix", Map.of("after", Map.of("scenario", "admitted-and-recognized", "reaching", step)));
        player.play(ADMISSION, prefix).orThrow();
        return new CaseId(database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single());
    }

    private PersonId doer(CaseId caseId, String step) {
        return database.sql("""
                        select submitted_by from procedure_submission where case_id = :id and step_id = :step
                        order by id desc limit 1
                        """)
                .param("id", caseId.value())
                .param("step", step)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    private DocumentId document(CaseId caseId, String name) {
        return database.sql("select document_id from procedure_case_document where case_id = :id and name = :name")
                .param("id", caseId.value())
                .param("name", name)
                .query((row, number) -> new DocumentId(row.getLong(1)))
                .single();
    }

    private long callsForAttention(CaseId caseId) {
        return database.sql("select count(*) from procedure_notice where case_id = :id and kind = 'DOCUMENT_CANCELLED'")
                .param("id", caseId.value())
                .query(Long.class)
                .single();
    }

    private StoredFile scan() {
        byte[] pdf = "%PDF-1.4\n% signed by hand\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return files.store("nghi-quyet-da-ky.pdf", new ByteArrayInputStream(pdf), pdf.length);
    }

    private static PaperView paper(CaseView view, String key) {
        List<PaperView> papers = view.papers();
        return papers.stream()
                .filter(paper -> paper.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
