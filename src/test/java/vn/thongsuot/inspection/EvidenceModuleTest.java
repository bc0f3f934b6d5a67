package vn.thongsuot.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.inspection.evidence.CustodyKind;
import vn.thongsuot.inspection.evidence.Evidence;
import vn.thongsuot.inspection.evidence.EvidenceId;
import vn.thongsuot.inspection.evidence.EvidenceLog;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class EvidenceModuleTest {

    private static final String CHAIR = InspectionFixture.CHAIR;

    @Value("${thongsuot.files.directory}")
    String fileDirectory;

    @Autowired
    InspectionFixture fixture;

    @Autowired
    EvidenceLog log;

    @Autowired
    FileStore files;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    CaseId caseId;
    PersonId officer;

    @BeforeEach
    void a_decided_inspection() {
        officer = fixture.officer();
        caseId = fixture.decided(Subject.of(fixture.anyMember()), InspectionBody.INSPECTION_COMMITTEE, null);
    }

    @Test
    void the_team_writes_the_deciding_body_reads_and_for_others_there_is_nothing() {
        EvidenceId id = acting.as(officer, () -> log.add(caseId, entry("Cash book", null)));
        acting.as(CHAIR, () -> {
            assertThat(log.of(caseId)).extracting(Evidence::description).containsExactly("Cash book");
            assertThat(log.keeps(caseId)).isFalse();
            assertThatThrownBy(() -> log.pass(id, false, "Archive", fixture.today(), null))
                    .isInstanceOf(AccessDeniedException.class);
            return null;
        });
        for (String username : List.of("thuongtruc.xa", "vanphong.xa", "banxaydungdang", "bithu.chibo", "quantri")) {
            acting.as(username, () -> {
                assertThat(log.sees(caseId)).as(username).isFalse();
                assertThatThrownBy(() -> log.of(caseId)).as(username).isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> log.open(id)).as(username).isInstanceOf(NotFoundException.class);
                return null;
            });
        }
    }

    @Test
    void in_a_cell_which_has_no_team_the_secretary_keeps_the_evidence() {
        CaseId ofCell = fixture.decidedByCell("bithu.chibo");
        EvidenceId id = acting.as("bithu.chibo", () -> {
            assertThat(log.keeps(ofCell)).isTrue();
            return log.add(
                    ofCell,
                    new EvidenceLog.Entry("Minutes", "Cell", fixture.person("bithu.chibo"), fixture.today(), null));
        });
        assertThat(id).isNotNull();
        for (String username : List.of(CHAIR, "bithu.chibo2", "bithu.coso", "vanphong.xa", "quantri")) {
            assertThat(acting.as(username, () -> log.sees(ofCell))).as(username).isFalse();
        }
    }

    @Test
    void pieces_are_numbered_and_their_custody_and_every_opening_are_kept() {
        StoredFile file = files.store(
                "so-quy.pdf", new ByteArrayInputStream("%PDF-1.4 evidence".getBytes(StandardCharsets.US_ASCII)), -1);
        acting.as(officer, () -> {
            log.add(caseId, entry("Receipts", null));
            EvidenceId book = log.add(caseId, entry("Cash book", file));
            log.pass(book, false, "Archive", fixture.today(), "Sealed");
            log.pass(book, true, "Cell", fixture.today(), null);
            return null;
        });
        acting.as(CHAIR, () -> {
            Evidence book = log.of(caseId).get(1);
            assertThat(book.number()).isEqualTo(2);
            assertThat(book.sha256()).isEqualTo(file.sha256());
            assertThat(log.open(book.id()).sha256()).isEqualTo(file.sha256());
            List<Evidence.Custody> custody = log.of(caseId).get(1).custody();
            assertThat(custody)
                    .extracting(Evidence.Custody::kind)
                    .containsExactly(CustodyKind.HANDED_OVER, CustodyKind.RETURNED, CustodyKind.OPENED);
            return null;
        });
    }

    @Test
    void opening_a_file_that_was_changed_on_the_disk_says_so_in_the_log() throws IOException {
        StoredFile file = files.store(
                "bien-ban.pdf", new ByteArrayInputStream("%PDF-1.4 genuine".getBytes(StandardCharsets.US_ASCII)), -1);
        EvidenceId id = acting.as(officer, () -> log.add(caseId, entry("Minutes", file)));
        Path content =
                Path.of(fileDirectory).resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
        Files.writeString(content, "%PDF-1.4 changed");
        acting.as(officer, () -> {
            log.open(id);
            assertThat(log.of(caseId).getLast().custody())
                    .extracting(Evidence.Custody::kind)
                    .containsExactly(CustodyKind.FOUND_CHANGED);
            return null;
        });
    }

    @Test
    void the_database_refuses_to_change_or_delete_evidence() {
        EvidenceId id = acting.as(officer, () -> log.add(caseId, entry("Cash book", null)));
        assertThatThrownBy(() -> database.sql("update inspection_evidence set description = 'x' where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.sql("delete from inspection_evidence where id = :id")
                        .param("id", id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_is_missing_or_lies_in_the_future_is_refused_at_its_field() {
        acting.as(officer, () -> {
            assertThatThrownBy(() -> log.add(
                            caseId,
                            new EvidenceLog.Entry(
                                    " ",
                                    "Cell",
                                    fixture.person(CHAIR),
                                    fixture.today().plusDays(1),
                                    null)))
                    .isInstanceOfSatisfying(RuleViolationException.class, refused -> assertThat(refused.violations())
                            .extracting(violation -> violation.field())
                            .containsExactlyInAnyOrder("description", "receivedOn", "receivedBy"));
            return null;
        });
    }

    private EvidenceLog.Entry entry(String description, StoredFile file) {
        return new EvidenceLog.Entry(description, "Cell", officer, fixture.today(), file);
    }
}
