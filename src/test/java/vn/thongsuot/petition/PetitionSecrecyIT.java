package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.audit.AuditFilter;
import vn.thongsuot.audit.AuditReview;
import vn.thongsuot.petition.reception.DayPlan;
import vn.thongsuot.petition.reception.ReceptionDay;
import vn.thongsuot.petition.reception.ReceptionDayId;
import vn.thongsuot.petition.reception.ReceptionReport;
import vn.thongsuot.petition.reception.ReceptionService;
import vn.thongsuot.petition.reception.VisitBook;
import vn.thongsuot.petition.reception.VisitEntry;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.PlainTextSearch;
import vn.thongsuot.procedure.casefile.SealedCaseService;
import vn.thongsuot.procedure.notice.NoticeService;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.CaseTable;
import vn.thongsuot.testing.PortalTest;

/**
 * Somebody who came about the deputy secretary, repeated it by letter with a scan under the own name, and was found to denounce only
 * then: nobody finds the name without opening the seal, and the deputy secretary finds nothing at all.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PetitionSecrecyIT {

    private static final Logger LOG = LoggerFactory.getLogger(PetitionSecrecyIT.class);
    private static final String DENOUNCED = "thuongtruc.xa";
    private static final Sender SENDER =
            new Sender(SenderKind.PERSON, "Khuất Văn Lẻ Bóng", "Lán 88 Đèo Vắng Khách", "0966 088 066");
    private static final String SCANNED = "net chu nghieng cua nguoi viet 88066";
    private static final String WORD = "xq7cau";

    @Autowired
    PetitionFixture fixture;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionExport export;

    @Autowired
    PetitionProgress progress;

    @Autowired
    SenderOpening opening;

    @Autowired
    SealedCaseService seals;

    @Autowired
    ReceptionService reception;

    @Autowired
    VisitBook visits;

    @Autowired
    NoticeService notices;

    @Autowired
    AuditReview trail;

    @Autowired
    PlainTextSearch search;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    private YearMonth month;
    private ReceptionDayId day;
    private ReceptionDay before;
    private ReceptionReport reported;
    private PetitionId byVisit;
    private PetitionId byLetter;

    @BeforeAll
    void from_the_visit_to_the_opening_of_the_seal() {
        LOG.info("Visit begins");
        var held = fixture.today().minusDays(6);
        month = YearMonth.from(held);
        day = office(() -> reception.plan(fixture.commune(), new DayPlan(held, LocalTime.of(9, 15), "-", false, "")));
        before = acting.as(DENOUNCED, () -> reception.open(day));
        reported = acting.as(DENOUNCED, () -> visits.report(fixture.commune(), month));
        byVisit = office(() -> visits.record(
                        day,
                        new VisitEntry(
                                SENDER,
                                1,
                                PetitionKind.PROPOSAL,
                                "Việc chi tiền " + WORD,
                                "Đã nghe",
                                fixture.person(DENOUNCED),
                                null,
                                true)))
                .orElseThrow();
        byLetter = fixture.register(new IntakeEntry(
                Channel.POST,
                fixture.today(),
                "",
                SENDER,
                PetitionKind.COMPLAINT_DISCIPLINE,
                "Vẫn việc chi tiền " + WORD,
                "Kỷ luật đối với bà KHUẤT VĂN LE BÓNG, điện thoại 0966.088.066",
                fixture.person(DENOUNCED),
                null,
                new Letter(
                        "Đơn của " + SENDER.name() + ".pdf",
                        ("%PDF-1.7\n" + SCANNED).getBytes(StandardCharsets.US_ASCII)),
                null));
        inStep(() -> progress.merge(register.open(byLetter), byVisit));
        assertThat(fixture.column(byLetter, "sender_name")).isEqualTo(SENDER.name());
        inStep(() -> progress.classify(register.open(byVisit), PetitionKind.DENUNCIATION_PARTY, null));
        office(() -> opening.sender(byVisit, new OpeningReason("Mời " + SENDER.name() + " đến làm việc")));
        LOG.info("Seal opened");
    }

    @Test
    void the_name_the_address_the_phone_and_the_scan_are_nowhere_in_the_clear(CapturedOutput output) {
        assertThat(search.inDatabase(WORD)).as("what is not sealed is found").isNotEmpty();
        assertThat(output.getAll()).containsSubsequence("Visit begins", "Seal opened");
        for (String secret : List.of(SENDER.name(), SENDER.address(), SENDER.phone(), SCANNED)) {
            assertThat(search.inDatabase(secret)).as("database: %s", secret).isEmpty();
            assertThat(search.inFiles(secret)).as("files: %s", secret).isEmpty();
            assertThat(search.forms(secret))
                    .as("log: %s", secret)
                    .noneMatch(
                            form -> PlainTextSearch.contains(output.getAll().getBytes(StandardCharsets.UTF_8), form));
        }
    }

    @Test
    void no_account_reads_the_name_at_either_petition_or_the_visit() {
        CaseTable.rows("/seal/who-sees-records.md")
                .forEach(row -> acting.as(row.name(), () -> {
                    assertThat(register.list(found(), new Seek<>(null, 0, 10)))
                            .as(row.name())
                            .allSatisfy(
                                    petition -> assertThat(petition.sender()).isNull());
                    assertThat(csv()).as(row.name()).doesNotContain("Lẻ Bóng");
                    if (reception.units().stream().anyMatch(unit -> unit.id().equals(fixture.commune()))) {
                        assertThat(visits.visits(day)).as(row.name()).allSatisfy(visit -> assertThat(visit.visitor())
                                .isNull());
                    }
                    return true;
                }));
    }

    @Test
    void the_denounced_finds_neither_visit_nor_petition_notice_or_opening() {
        acting.as(DENOUNCED, () -> {
            assertThat(reception.open(day)).isEqualTo(before);
            assertThat(visits.visits(day)).isEmpty();
            assertThat(visits.report(fixture.commune(), month)).isEqualTo(reported);
            assertThat(register.count(found())).isZero();
            assertThat(csv()).doesNotContain(WORD);
            assertThat(notices.lines(new PageRequest(0, 500)))
                    .noneMatch(line -> line.caseId().equals(caseOf(byVisit)));
            assertThat(seals.openings()).noneMatch(line -> line.caseId().equals(caseOf(byVisit)));
            return true;
        });
    }

    @Test
    void those_who_guard_are_told_of_the_opening_and_find_it_in_the_book() {
        acting.as("bithu.xa", () -> {
            assertThat(notices.lines(new PageRequest(0, 500)))
                    .anyMatch(line -> line.caseId().equals(caseOf(byVisit)));
            assertThat(seals.guards()).isTrue();
            assertThat(seals.openings())
                    .filteredOn(line -> line.caseId().equals(caseOf(byVisit)))
                    .singleElement()
                    .satisfies(line -> assertThat(line.reason()).contains("đến làm việc"));
            return true;
        });
    }

    @Test
    void the_trail_tells_an_administrator_nothing_of_either() {
        office(() -> {
            visits.answered(day, visits.visits(day).getFirst().id(), fixture.today());
            return true;
        });
        acting.as("quantri", () -> {
            for (PetitionId each : List.of(byVisit, byLetter)) {
                assertThat(trail.list(new AuditFilter("", "", "petition:" + each, null, null), new PageRequest(0, 50))
                                .items())
                        .isEmpty();
            }
            assertThat(trail.list(
                                    new AuditFilter("", "", "reception:" + day.value(), null, null),
                                    new PageRequest(0, 50))
                            .items())
                    .hasSize(1)
                    .allMatch(entry -> entry.action().equals("petition.plan-reception"));
            return true;
        });
    }

    private PetitionFilter found() {
        return new PetitionFilter(null, null, null, null, null, null, null, false, false, WORD);
    }

    private CaseId caseOf(PetitionId id) {
        return new CaseId(((Number) fixture.column(id, "case_id")).longValue());
    }

    private String csv() {
        var out = new ByteArrayOutputStream();
        try {
            export.csv(found(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private <T> T office(Supplier<T> work) {
        return acting.as(PetitionFixture.OFFICE, work);
    }

    private void inStep(Runnable step) {
        office(() -> {
            transaction.executeWithoutResult(status -> step.run());
            return true;
        });
    }
}
