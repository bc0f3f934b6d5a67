package vn.thongsuot.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.audit.AuditFilter;
import vn.thongsuot.audit.AuditListItem;
import vn.thongsuot.audit.AuditReview;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.rendering.DocumentFormat;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** Who keeps, reads and verifies what, and what becomes of a number. */
@PortalTest
class RegistersModuleTest {

    private static final String CLERK = "vanphong.xa";
    private static final String LEADER = "bithu.xa";
    private static final String STRANGER = "bithu.chibo2";
    private static final String MEMBER = "dangvien";

    @Autowired
    DocumentIssuing issuing;

    @Autowired
    RegisterKeeping keeping;

    @Autowired
    OutgoingRegister register;

    @Autowired
    IncomingRegister incoming;

    @Autowired
    DocumentVerification verification;

    @Autowired
    AuditReview review;

    @Autowired
    RegisterExport export;

    @Autowired
    IssuingAuthority authority;

    @Autowired
    FileStore files;

    @Autowired
    RegisterFixture fixture;

    @Autowired
    WorkFixture people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @Test
    void a_document_is_found_without_accents_by_office_and_leaders_and_by_nobody_else() {
        String word = "Quyết định thử " + System.nanoTime();
        IssuedDocument issued = issue(fixture.order("decision", word));
        var filter = new OutgoingFilter(
                null, null, null, null, null, null, null, word.replace("ế", "e").toLowerCase());
        assertThat(count(CLERK, filter)).isEqualTo(1);
        assertThat(count(LEADER, filter)).isEqualTo(1);
        assertThat(count("bantochuc.tinh", filter)).isZero();
        assertThat(count(STRANGER, filter)).isZero();
        assertThat(count(MEMBER, filter)).isZero();
        assertThat(count("quantri", filter)).isZero();
        assertThatThrownBy(() -> acting.as(STRANGER, () -> register.open(issued.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acting.as(STRANGER, () -> register.file(issued.id(), true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void of_a_restricted_case_that_one_may_not_see_there_are_only_number_and_type() throws IOException {
        String word = "Nội dung kín " + System.nanoTime();
        IssueOrder open = fixture.order("notice", word);
        IssuedDocument issued = issue(ofRestrictedCase(open, Long.MAX_VALUE));
        OutgoingDocument seen = acting.as(CLERK, () -> register.open(issued.id()));
        assertThat(seen.hidden()).isTrue();
        assertThat(seen.code()).isEqualTo(issued.code());
        assertThat(seen.summary() + seen.signatory() + seen.recipients()).isEmpty();
        assertThat(seen.date()).isNull();
        assertThat(count(CLERK, new OutgoingFilter(null, null, null, null, null, null, null, word)))
                .isZero();
        assertThatThrownBy(() -> acting.as(CLERK, () -> register.file(issued.id(), true)))
                .isInstanceOf(NotFoundException.class);
        assertThat(acting.as(CLERK, this::csv)).contains(issued.code()).doesNotContain(word);
        OutgoingFilter ofTheDay =
                new OutgoingFilter(null, null, null, null, open.date(), open.date(), null, issued.code());
        OutgoingFilter ofTheYear =
                new OutgoingFilter(null, null, null, open.date().getYear(), null, null, null, issued.code());
        assertThat(count(CLERK, ofTheDay)).as("its day is asked for in vain").isZero();
        assertThat(count(CLERK, ofTheYear)).as("its number is in the book").isOne();
    }

    @Test
    void who_keeps_the_register_reads_a_paper_of_a_restricted_case_they_see_and_leaders_read_it_with_the_case() {
        IssueOrder open = fixture.order("notice", "Nội dung kín " + System.nanoTime());
        UnitId commune = people.unitOf(CLERK);
        CaseId restricted = people.aCase(commune, null);
        try {
            people.aStep(restricted, "commune.office", commune);
            people.aStep(restricted, "commune.standing-secretariat", commune);
            IssuedDocument issued = issue(ofRestrictedCase(open, restricted.value()));
            assertThat(acting.as(CLERK, () -> register.open(issued.id()).hidden()))
                    .isFalse();
            assertThat(acting.as(LEADER, () -> register.open(issued.id()).hidden()))
                    .isTrue();
            assertThatThrownBy(() -> acting.as(LEADER, () -> register.file(issued.id(), true)))
                    .isInstanceOf(NotFoundException.class);
        } finally {
            people.clear();
        }
    }

    @Test
    void a_cancelled_number_stays_with_its_reason_and_is_not_given_again() {
        String type = fixture.newType();
        IssuedDocument first = issue(fixture.order(type, "Văn bản bị hủy"));
        assertThatThrownBy(() -> acting.as(LEADER, () -> cancel(first.id(), "Ghi sai tên")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acting.as(CLERK, () -> cancel(first.id(), " ")))
                .isInstanceOf(RuleViolationException.class);
        acting.as(CLERK, () -> cancel(first.id(), "Ghi sai tên"));
        assertThatThrownBy(() -> acting.as(CLERK, () -> cancel(first.id(), "Lần nữa")))
                .isInstanceOf(StaleException.class);
        IssuedDocument second = issue(fixture.order(type, "Văn bản thay thế"));
        assertThat(second.number()).isEqualTo(2);
        OutgoingDocument cancelled = acting.as(CLERK, () -> register.open(first.id()));
        assertThat(cancelled.state()).isEqualTo(OutgoingState.CANCELLED);
        assertThat(cancelled.cancellation().reason()).isEqualTo("Ghi sai tên");
        assertThat(verification.ask(first.verificationCode()).orElseThrow().state())
                .isEqualTo(OutgoingState.CANCELLED);
    }

    @Test
    void numbers_given_on_paper_are_entered_without_gap_and_the_portal_goes_on_after_them() {
        String type = fixture.newType();
        Issuer issuer = fixture.standingCommittee();
        acting.as(CLERK, () -> {
            keeping.startAfter(issuer, type, 7);
            assertThat(keeping.standing(issuer, type).next()).isEqualTo(8);
            keeping.enter(issuer, type, 3, paper());
            assertThatThrownBy(() -> keeping.enter(issuer, type, 3, paper())).hasMessageContaining("taken");
            assertThatThrownBy(() -> keeping.enter(issuer, type, 9, paper())).hasMessageContaining("gap");
            keeping.enter(issuer, type, 8, paper());
            DocumentId reserved = keeping.reserve(issuer, type, "Giữ số cho công văn", false);
            keeping.complete(reserved, paper());
            assertThatThrownBy(() -> keeping.complete(reserved, paper())).isInstanceOf(StaleException.class);
            assertThatThrownBy(() -> keeping.startAfter(issuer, type, 20)).isInstanceOf(StaleException.class);
            return null;
        });
        assertThat(issue(fixture.order(type, "Tiếp theo")).number()).isEqualTo(10);
        assertThat(fixture.numbers(type)).containsExactly(3, 8, 9, 10);
    }

    @Test
    void only_the_keeper_of_a_register_writes_in_it() {
        Issuer issuer = fixture.standingCommittee();
        for (String other : new String[] {LEADER, STRANGER, MEMBER, "quantri"}) {
            assertThatThrownBy(() -> acting.as(other, () -> keeping.reserve(issuer, "notice", "Thử", false)))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> acting.as(other, () -> incoming.enter(issuer.unit(), letter("Thử"))))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void the_code_tells_a_genuine_file_from_a_changed_one() {
        IssuedDocument issued = issue(fixture.order("decision", "Kiểm tra"));
        var found = acting.as(
                MEMBER,
                () -> verification.ask(issued.verificationCode().toLowerCase()).orElseThrow());
        assertThat(found.code()).isEqualTo(issued.code());
        assertThat(found.isSame(DocumentVerification.sha256(new ByteArrayInputStream(SampleFiles.pdf(issued.code())))))
                .isTrue();
        assertThat(found.isSame(
                        DocumentVerification.sha256(new ByteArrayInputStream(SampleFiles.pdf(issued.code() + "x")))))
                .isFalse();
        assertThat(verification.ask("0000-0000-0000")).isEmpty();
        assertThat(verification.ask("' or 1=1 --")).isEmpty();
    }

    @Test
    void a_grassroots_standing_committee_issues_no_statute_and_a_commune_is_to_be_confirmed() {
        LocalDate today = LocalDate.now(clock);
        assertThat(authority.ask(fixture.standingCommittee(), "decision", today).kind())
                .isEqualTo(IssuingAuthority.Kind.UNKNOWN);
        var grassroots = new Issuer(fixture.grassroots(), IssuingBody.STANDING_COMMITTEE);
        assertThat(authority.ask(grassroots, "working-rules", today).kind()).isEqualTo(IssuingAuthority.Kind.DENIED);
        assertThat(authority.ask(grassroots, "guidance", today).kind()).isEqualTo(IssuingAuthority.Kind.ALLOWED);
    }

    @Test
    void an_incoming_document_is_seen_by_the_unit_and_by_whom_it_was_handed_on_to() {
        IncomingId id = acting.as(CLERK, () -> incoming.enter(fixture.commune(), letter("Công văn hỏa tốc")));
        assertThat(acting.as(LEADER, () -> incoming.open(id)).sender()).isEqualTo("Ban Tổ chức Tỉnh ủy");
        assertThatThrownBy(() -> acting.as("banxaydungdang", () -> incoming.open(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> acting.as("bantochuc.tinh", () -> incoming.open(id)))
                .isInstanceOf(NotFoundException.class);
        acting.as(CLERK, () -> {
            incoming.handOn(id, fixture.personOf("banxaydungdang"), "Tham mưu trả lời");
            return null;
        });
        assertThat(acting.as("banxaydungdang", () -> incoming.open(id)).handovers())
                .singleElement()
                .satisfies(handover -> assertThat(handover.note()).isEqualTo("Tham mưu trả lời"));
        assertThat(acting.as(CLERK, () -> incoming.count(IncomingFilter.with("hoa toc"))))
                .isPositive();
        assertThatThrownBy(() -> acting.as("banxaydungdang", () -> {
                    incoming.cancel(id, "Không phải của tôi");
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_regulation_has_the_symbol_of_the_generation_in_which_it_is_issued() {
        LocalDate before = LocalDate.of(2025, 12, 5);
        Issuer issuer = fixture.standingCommittee();
        acting.as(CLERK, () -> {
            int next = keeping.standing(issuer, "regulation").next();
            DocumentId old = keeping.enter(issuer, "regulation", next, paper(before));
            assertThat(register.open(old).code()).isEqualTo("%02d-QĐi/ĐU".formatted(next));
            DocumentId now = keeping.enter(issuer, "regulation", next + 1, paper(LocalDate.of(2026, 1, 9)));
            assertThat(register.open(now).code())
                    .as("the numbers run on, the symbol changes")
                    .isEqualTo("%02d-QĐ/ĐU".formatted(next + 1));
            DocumentId decision = keeping.enter(
                    issuer, "decision", keeping.standing(issuer, "decision").next(), paper(before));
            assertThat(register.open(decision).code()).endsWith("-QĐ/ĐU");
            return null;
        });
        assertThat(issuing.outlook(issuer, "regulation", before).unconfirmedSymbol())
                .isTrue();
        assertThat(issuing.outlook(issuer, "regulation", before).format()).isEqualTo(DocumentFormat.OF_2018);
        assertThat(issuing.outlook(issuer, "regulation", LocalDate.of(2026, 1, 9))
                        .format())
                .isEqualTo(DocumentFormat.OF_2026);
    }

    @Test
    void incoming_documents_are_found_by_what_is_written_of_them_and_exported_as_they_are_found() throws IOException {
        String word = "Tờ trình lạ " + System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        IncomingId id = acting.as(
                CLERK,
                () -> incoming.enter(
                        fixture.commune(),
                        new IncomingEntry(
                                today, "Đảng ủy xã Thủy Nguyên", "99_TTr/ĐU", null, "submission", word, null, false)));
        int number = acting.as(CLERK, () -> incoming.open(id)).number();
        assertThat(finds(null, null, null, null, "dang uy xa thuỷ", "", word)).isTrue();
        assertThat(finds("submission", today, today, false, "", "99_ttr", word)).isTrue();
        assertThat(finds(null, null, null, null, "", String.valueOf(number), word))
                .isTrue();
        assertThat(finds("notice", null, null, null, "", "", word)).isFalse();
        assertThat(finds(null, today.plusDays(1), null, null, "", "", word)).isFalse();
        assertThat(finds(null, null, today.minusDays(1), null, "", "", word)).isFalse();
        assertThat(finds(null, null, null, true, "", "", word)).isFalse();
        assertThat(finds(null, null, null, null, "Ban Tổ chức", "", word)).isFalse();
        assertThat(finds(null, null, null, null, "", "99xTTr", word)).isFalse();

        var csv = new ByteArrayOutputStream();
        var excel = new ByteArrayOutputStream();
        acting.as(CLERK, () -> {
            try {
                export.csv(IncomingFilter.with(word), csv);
                export.excel(IncomingFilter.with(word), excel);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        assertThat(csv.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Đảng ủy xã Thủy Nguyên", "99_TTr/ĐU", word, "Tờ trình");
        assertThat(excel.size()).isPositive();
        var strangers = new ByteArrayOutputStream();
        acting.as(STRANGER, () -> {
            try {
                export.csv(IncomingFilter.with(word), strangers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
        assertThat(strangers.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_restricted_incoming_document_is_a_number_to_all_but_its_keeper_and_those_who_were_given_it() {
        String word = "Đơn tố cáo " + System.nanoTime();
        String sender = "Người gửi " + System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        IncomingId id = acting.as(
                CLERK,
                () -> incoming.enter(
                        fixture.commune(),
                        new IncomingEntry(today, sender, "88/X", null, "notice", word, storedFile(), true)));
        for (String other : new String[] {LEADER, "thuongtruc.xa", "uyvienbtv.xa", "ubkt.xa"}) {
            IncomingDocument seen = acting.as(other, () -> incoming.open(id));
            assertThat(seen.hidden()).as(other).isTrue();
            assertThat(seen.number()).isPositive();
            assertThat(seen.summary() + seen.sender() + seen.senderNumber() + seen.recordedBy())
                    .isEmpty();
            assertThat(new Object[] {seen.receivedOn(), seen.typeKey(), seen.file(), seen.senderDate()})
                    .containsOnlyNulls();
            assertThatThrownBy(() -> acting.as(other, () -> incoming.file(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> acting.as(other, () -> incoming.read(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> acting.as(other, () -> restrict(id, false)))
                    .isInstanceOf(NotFoundException.class);
            String number = String.valueOf(seen.number());
            assertThat(countIncoming(other, filter("", "", number, null, null)))
                    .as("its number is in the book")
                    .isEqualTo(countIncoming(CLERK, filter("", "", number, null, null)));
            assertThat(countIncoming(other, filter(word, "", "", null, null))).isZero();
            assertThat(countIncoming(other, filter("", sender, "", null, null))).isZero();
            assertThat(countIncoming(other, filter("", "", number, "notice", null)))
                    .isZero();
            assertThat(countIncoming(other, filter("", "", number, null, today)))
                    .as("its day is asked for in vain")
                    .isZero();
            assertThat(acting.as(other, this::incomingCsv))
                    .contains("Nội dung hạn chế")
                    .doesNotContain(word, sender);
        }
        assertThatThrownBy(() -> acting.as(STRANGER, () -> incoming.open(id))).isInstanceOf(NotFoundException.class);
        assertThat(countIncoming(CLERK, filter(word, "", "", null, today))).isOne();

        acting.as(CLERK, () -> {
            incoming.handOn(id, fixture.personOf("thuongtruc.xa"), "");
            return null;
        });
        assertThat(acting.as("thuongtruc.xa", () -> incoming.read(id)).summary())
                .isEqualTo(word);
        assertThat(countIncoming("thuongtruc.xa", filter(word, "", "", null, today)))
                .isOne();
        assertThat(countIncoming(LEADER, filter(word, "", "", null, null))).isZero();

        acting.as(CLERK, () -> restrict(id, false));
        assertThat(acting.as(LEADER, () -> incoming.read(id)).summary()).isEqualTo(word);
        acting.as(CLERK, () -> restrict(id, true));
        assertThat(acting.as(LEADER, () -> incoming.open(id)).hidden()).isTrue();
        assertThat(trail("incoming:" + id.value()))
                .extracting(AuditListItem::action)
                .contains("document.incoming.restrict", "document.incoming.unrestrict");
        assertThat(trail("incoming:" + id.value()).toString()).doesNotContain(word, sender);
    }

    @Test
    void a_restricted_document_made_on_paper_is_a_number_to_all_but_its_keeper() {
        String word = "Kiểm tra đồng chí " + System.nanoTime();
        String type = fixture.newType();
        Issuer issuer = new Issuer(fixture.commune(), IssuingBody.INSPECTION_COMMITTEE);
        LocalDate today = LocalDate.now(clock);
        DocumentId id = acting.as("ubkt.xa", () -> keeping.enter(issuer, type, 1, paper(today, word, true)));
        DocumentId reserved = acting.as("ubkt.xa", () -> keeping.reserve(issuer, type, word, true));
        var found = new OutgoingFilter(null, null, null, null, null, null, null, word);
        var listed = new OutgoingFilter(null, null, type, null, null, null, null, "");
        var ofTheDay = new OutgoingFilter(null, null, type, null, today, today, null, "");
        assertThat(count("ubkt.xa", found)).isEqualTo(2);
        for (String other : new String[] {CLERK, LEADER, "thuongtruc.xa", "uyvienbtv.xa"}) {
            for (DocumentId each : new DocumentId[] {id, reserved}) {
                OutgoingDocument seen = acting.as(other, () -> register.open(each));
                assertThat(seen.hidden()).as(other).isTrue();
                assertThat(seen.summary() + seen.signatory() + seen.recipients() + seen.recordedBy())
                        .isEmpty();
                assertThatThrownBy(() -> acting.as(other, () -> register.file(each, true)))
                        .isInstanceOf(NotFoundException.class);
                assertThatThrownBy(() -> acting.as(other, () -> restrict(each, false)))
                        .isInstanceOf(NotFoundException.class);
            }
            assertThat(count(other, listed)).as("no gap").isEqualTo(2);
            assertThat(count(other, found)).isZero();
            assertThat(count(other, ofTheDay)).isZero();
            assertThat(acting.as(other, this::csv)).doesNotContain(word);
        }
        acting.as("ubkt.xa", () -> {
            keeping.complete(reserved, paper(today, word, true));
            return restrict(id, false);
        });
        assertThat(count(LEADER, found)).isOne();
        assertThat(trail("document:" + id.value()))
                .extracting(AuditListItem::action)
                .contains("document.unrestrict");
        assertThat(trail("document:" + id.value()).toString()).doesNotContain(word);
        IssuedDocument issued = issue(fixture.order("notice", word));
        assertThatThrownBy(() -> acting.as(CLERK, () -> restrict(issued.id(), true)))
                .as("one of a case follows the case")
                .isInstanceOf(RuleViolationException.class);
    }

    private Object restrict(IncomingId id, boolean restricted) {
        incoming.restrict(id, restricted);
        return id;
    }

    private Object restrict(DocumentId id, boolean restricted) {
        keeping.restrict(id, restricted);
        return id;
    }

    private List<AuditListItem> trail(String subject) {
        var filter = new AuditFilter("", "", subject, null, null);
        return acting.as(
                "quantri", () -> review.list(filter, new PageRequest(0, 100)).items());
    }

    private int countIncoming(String username, IncomingFilter filter) {
        return acting.as(username, () -> incoming.count(filter));
    }

    private static IncomingFilter filter(
            String search, String sender, String number, @Nullable String type, @Nullable LocalDate day) {
        return new IncomingFilter(null, type, day, day, null, sender, number, search);
    }

    private String incomingCsv() {
        try {
            var out = new ByteArrayOutputStream();
            export.csv(IncomingFilter.ALL, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId storedFile() {
        byte[] pdf = SampleFiles.pdf("giấy " + System.nanoTime());
        return files.store("giay.pdf", new ByteArrayInputStream(pdf), pdf.length)
                .id();
    }

    private boolean finds(
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean cancelled,
            String sender,
            String number,
            String search) {
        var filter = new IncomingFilter(null, type, from, to, cancelled, sender, number, search);
        return acting.as(CLERK, () -> incoming.count(filter)) == 1;
    }

    private static IssueOrder ofRestrictedCase(IssueOrder order, long caseId) {
        return new IssueOrder(
                order.issuer(),
                order.typeKey(),
                order.date(),
                order.summary(),
                order.recipients(),
                order.signatory(),
                order.signatoryName(),
                order.signatoryTitle(),
                caseId,
                true);
    }

    private IssuedDocument issue(IssueOrder order) {
        return acting.as(CLERK, () -> transaction.execute(status -> issuing.issue(order, SampleFiles::written)));
    }

    private Object cancel(DocumentId id, String reason) {
        keeping.cancel(id, reason);
        return id;
    }

    private int count(String username, OutgoingFilter filter) {
        return acting.as(username, () -> register.count(filter));
    }

    private String csv() {
        try {
            var out = new ByteArrayOutputStream();
            export.csv(OutgoingFilter.ALL, out);
            var sheet = new ByteArrayOutputStream();
            export.excel(OutgoingFilter.ALL, sheet);
            assertThat(sheet.size()).isPositive();
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PaperEntry paper() {
        return paper(LocalDate.now(clock), "Văn bản giấy", false);
    }

    private PaperEntry paper(LocalDate date) {
        return paper(date, "Văn bản giấy", false);
    }

    private PaperEntry paper(LocalDate date, String summary, boolean restricted) {
        return new PaperEntry(date, summary, "Lưu Văn phòng", "Nguyễn Văn Ký", "Bí thư", storedFile(), restricted);
    }

    private IncomingEntry letter(String summary) {
        return new IncomingEntry(
                LocalDate.now(clock), "Ban Tổ chức Tỉnh ủy", "15-CV/BTC", null, null, summary, null, false);
    }
}
