package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.document.FileId;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.petition.PetitionProgress.Part;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.PlainTextSearch;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.link.LinkedCase;
import vn.thongsuot.procedure.link.Relation;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** What becomes of a petition after it was entered, as those who handle it see it. */
@PortalTest
class PetitionHandlingModuleTest {

    private static final String OFFICE = PetitionFixture.OFFICE;
    private static final String STANDING = "thuongtruc.xa";
    private static final Map<String, Object> CLEAR = Map.of(
            "kind", "proposal",
            "named", "yes",
            "signed", "yes",
            "concrete", "yes",
            "competence", "own",
            "settled", "no",
            "repeated", "no",
            "several", "no");

    @Autowired
    PetitionFixture fixture;

    @Autowired
    PetitionRegister register;

    @Autowired
    PetitionProgress progress;

    @Autowired
    SimilarPetitions similar;

    @Autowired
    SenderOpening opening;

    @Autowired
    FileStore files;

    @Autowired
    PlainTextSearch search;

    @Autowired
    CaseLinks links;

    @Autowired
    StepService steps;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void parts_are_kept_from_whom_the_whole_is_kept_from_and_bound_to_it() {
        PetitionId whole = fixture.register(fixture.entry(
                PetitionKind.MIXED,
                PetitionFixture.sender("Lò Thị Tách"),
                "Kiến nghị sửa cầu và tố cáo một đồng chí",
                "Đồng chí thường trực",
                fixture.person(STANDING)));

        inStep(() -> progress.split(
                register.open(whole),
                List.of(
                        new Part(PetitionKind.PROPOSAL, "Kiến nghị sửa cầu"),
                        new Part(PetitionKind.DENUNCIATION_PARTY, "Tố cáo việc chi tiêu"))));

        List<PetitionId> parts = database.sql("select id from petition where split_from_id = :id")
                .param("id", whole.value())
                .query((row, number) -> new PetitionId(row.getLong(1)))
                .list();
        assertThat(parts).hasSize(2);
        for (PetitionId part : parts) {
            assertThat(finds(STANDING, part)).isFalse();
            assertThat(finds("bithu.xa", part)).isTrue();
        }
        assertThat(acting.as(OFFICE, () -> links.of(caseOf(whole))))
                .extracting(LinkedCase::relation)
                .containsExactly(Relation.SPLIT_INTO, Relation.SPLIT_INTO);
    }

    @Test
    void what_becomes_a_denunciation_protects_its_sender_whatever_it_was_classed_as() {
        PetitionId petition = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Lường Thị Kín"), "Phản ánh việc thu quỹ ở bản Ten");

        inStep(() -> progress.becomeDenunciation(register.open(petition)));

        assertThat(database.sql(
                                "select concat(kind, ' ', sender_sealed, ' ', coalesce(sender_name, '-')) from petition where id = :id")
                        .param("id", petition.value())
                        .query(String.class)
                        .single())
                .isEqualTo("DENUNCIATION_PARTY 1 -");
        assertThat(acting.as(OFFICE, () -> register.open(petition).sender())).isNull();
    }

    @Test
    void a_merged_petition_is_bound_to_the_case_of_the_earlier_one() {
        PetitionId earlier =
                fixture.register(PetitionKind.PROPOSAL, PetitionFixture.sender("Vì Văn Gộp"), "Cầu treo bản Nhọt hỏng");
        PetitionId later = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Vì Văn Gộp"), "Cầu treo bản Nhọt hư hỏng");

        inStep(() -> progress.merge(register.open(later), earlier));

        assertThat(acting.as(OFFICE, () -> links.of(caseOf(later))))
                .extracting(LinkedCase::relation)
                .containsExactly(Relation.MERGED_INTO);
    }

    @Test
    void a_denunciation_and_a_clear_petition_of_one_sender_are_both_protected_once_they_are_linked() {
        Sender sender = PetitionFixture.sender("Tòng Thị Liền");
        PetitionId clear = fixture.register(PetitionKind.PROPOSAL, sender, "Đường vào bản Lót lầy lội");
        PetitionId repeated = register(sender, "Đường vào bản Lót vẫn lầy lội", clear);
        PetitionId sealed =
                fixture.register(PetitionKind.DENUNCIATION_PARTY, sender, "Tố cáo việc bớt tiền làm đường bản Lót");
        assertThat(fixture.column(clear, "sender_name")).isEqualTo(sender.name());

        inStep(() -> progress.merge(register.open(sealed), repeated));

        for (PetitionId each : List.of(clear, repeated, sealed)) {
            assertThat(fixture.column(each, "sender_sealed")).isEqualTo(true);
            assertThat(fixture.column(each, "sender_name")).isEqualTo("nothing");
            assertThat(fixture.column(each, "sender_search")).isEqualTo("nothing");
            assertThat(acting.as(OFFICE, () -> register.open(each).sender())).isNull();
        }
        PetitionId later = register(sender, "Hỏi lại về đường vào bản Lót", repeated);
        assertThat(fixture.column(later, "sender_name"))
                .as("what repeats a protected one")
                .isEqualTo("nothing");
        assertThat(acting.as(
                        OFFICE,
                        () -> similar.whileTyping(fixture.commune(), sender, false, "Đường vào bản Lót lầy lội", "")))
                .filteredOn(found -> found.petition().id().equals(clear))
                .extracting(SimilarPetition::sameSender)
                .containsExactly(false);
    }

    @Test
    void what_is_classed_as_a_denunciation_later_protects_what_it_is_linked_with() {
        Sender sender = PetitionFixture.sender("Quàng Văn Nối");
        PetitionId first = fixture.register(PetitionKind.PROPOSAL, sender, "Hỏi về quỹ của bản Xe");
        PetitionId second = register(sender, "Hỏi lần hai về quỹ của bản Xe", first);

        inStep(() -> progress.classify(register.open(second), PetitionKind.DENUNCIATION_STATE, null));

        assertThat(fixture.column(first, "sender_sealed")).isEqualTo(true);
        assertThat(fixture.column(first, "sender_name")).isEqualTo("nothing");
    }

    @Test
    void the_scan_of_what_turns_out_to_denounce_leaves_the_file_store_with_its_name() {
        byte[] scan = ("%PDF-1.7\nnet chu " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
        var letter = new Letter("Đơn của bà Lèo Thị Nét.pdf", scan);
        PetitionId whole = fixture.register(new IntakeEntry(
                Channel.POST,
                fixture.today(),
                "",
                PetitionFixture.sender("Lèo Thị Nét"),
                PetitionKind.PROPOSAL,
                "Đơn có bản chụp ở bản Ít",
                "",
                null,
                null,
                letter,
                null));
        var file = new FileId(((Number) fixture.column(whole, "file_id")).longValue());
        StoredFile stored = files.require(file);
        inStep(() -> progress.split(
                register.open(whole),
                List.of(new Part(PetitionKind.PROPOSAL, "Phần một"), new Part(PetitionKind.PROPOSAL, "Phần hai"))));
        PetitionId part = database.sql("select min(id) from petition where split_from_id = :id")
                .param("id", whole.value())
                .query((row, number) -> new PetitionId(row.getLong(1)))
                .single();

        inStep(() -> progress.classify(register.open(part), PetitionKind.DENUNCIATION_PARTY, null));

        assertThatThrownBy(() -> files.require(file)).isInstanceOf(NotFoundException.class);
        assertThat(search.inDatabase("Lèo Thị Nét")).isEmpty();
        assertThat(search.inDatabase(stored.sha256())).isEmpty();
        assertThat(search.inFiles(new String(scan, StandardCharsets.US_ASCII).substring(9)))
                .isEmpty();
        assertThat(acting.as(OFFICE, () -> opening.letter(part, new OpeningReason("Xem chữ viết trong đơn"))))
                .hasValueSatisfying(opened -> {
                    assertThat(opened.name()).isEqualTo(letter.name());
                    assertThat(opened.content()).isEqualTo(scan);
                });
    }

    @Test
    void a_part_that_denounces_protects_the_whole_and_the_other_parts() {
        PetitionId whole = fixture.register(
                PetitionKind.PROPOSAL, PetitionFixture.sender("Lường Văn Phần"), "Xin làm cầu, và việc của trưởng bản");

        inStep(() -> progress.split(
                register.open(whole),
                List.of(
                        new Part(PetitionKind.PROPOSAL, "Xin làm cầu"),
                        new Part(PetitionKind.DENUNCIATION_STATE, "Việc của trưởng bản"))));

        assertThat(database.sql(
                                "select count(*) from petition where (id = :id or split_from_id = :id) and sender_sealed")
                        .param("id", whole.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void a_petition_repeats_only_one_that_its_clerk_may_read() {
        PetitionId about = fixture.register(fixture.entry(
                PetitionKind.PROPOSAL,
                PetitionFixture.sender("Cà Văn Đoán"),
                "Về việc của văn phòng",
                "",
                fixture.person("bithu.xa")));
        database.sql("update petition set subject_person_id = :clerk where id = :id")
                .param("clerk", fixture.person(OFFICE).value())
                .param("id", about.value())
                .update();
        assertThatThrownBy(() -> register(Sender.ANONYMOUS, "Thử số đơn khác", about))
                .hasMessageContaining("merge-unknown");
    }

    private PetitionId register(Sender sender, String content, PetitionId earlier) {
        return fixture.register(new IntakeEntry(
                Channel.POST,
                fixture.today(),
                "",
                sender,
                PetitionKind.PROPOSAL,
                content,
                "",
                null,
                null,
                null,
                earlier));
    }

    @Test
    void who_sent_a_proposal_back_finds_the_new_one_and_not_the_answers_sent_back() {
        PetitionId petition =
                fixture.register(PetitionKind.PROPOSAL, PetitionFixture.sender("Cà Thị Về"), "Hỏi về đường liên thôn");
        complete(OFFICE, petition, CLEAR, "classified", null);
        complete(OFFICE, petition, Map.of("handling", "file", "reason", "Không rõ"), "submitted", null);
        assertThat(shown(STANDING, petition))
                .containsEntry("handling", "file")
                .containsEntry("content", "Hỏi về đường liên thôn");

        complete(STANDING, petition, Map.of("handling", "file"), "return", "userTask_Classify");
        complete(OFFICE, petition, CLEAR, "classified", null);
        complete(
                OFFICE,
                petition,
                Map.of("handling", "guide", "destination", "Ủy ban nhân dân xã", "reason", "Hướng dẫn"),
                "submitted",
                null);

        assertThat(shown(STANDING, petition)).containsEntry("handling", "guide").containsEntry("reason", "Hướng dẫn");
        assertThat(database.sql("select count(*) from procedure_case_date where case_id = :id and name = 'decided'")
                        .param("id", caseOf(petition).value())
                        .query(Integer.class)
                        .single())
                .as("sent back is not decided")
                .isZero();
    }

    @Test
    void a_draft_keeps_what_was_typed_and_shows_the_rest_as_it_is_by_now() {
        PetitionId petition =
                fixture.register(PetitionKind.PROPOSAL, PetitionFixture.sender("Cà Thị Nháp"), "Hỏi về nước sinh hoạt");
        WorkItemId step = step(petition);
        acting.as(OFFICE, () -> {
            Map<String, Object> typed = new HashMap<>(CLEAR);
            typed.put("content", "Hỏi về một việc khác");
            typed.put("similar", "Đơn số 0");
            steps.saveDraft(step, typed);
            return null;
        });
        assertThat(shown(OFFICE, petition))
                .containsEntry("content", "Hỏi về nước sinh hoạt")
                .containsEntry("concrete", "yes")
                .doesNotContainEntry("similar", "Đơn số 0");
    }

    private void inStep(Runnable action) {
        acting.as(OFFICE, () -> {
            transaction.executeWithoutResult(status -> action.run());
            return null;
        });
    }

    private Map<String, Object> shown(String username, PetitionId petition) {
        return acting.as(username, () -> steps.open(step(petition)).answers());
    }

    private void complete(
            String username,
            PetitionId petition,
            Map<String, Object> answers,
            String outcome,
            @Nullable String returnTo) {
        acting.as(username, () -> {
            WorkItemId step = step(petition);
            var form = steps.open(step);
            Map<String, Object> typed = new HashMap<>(form.answers());
            typed.putAll(answers);
            return steps.complete(
                    step,
                    new Completion(
                            form.version(),
                            typed,
                            outcome,
                            returnTo == null ? null : "Chưa rõ",
                            returnTo,
                            null,
                            null,
                            null));
        });
    }

    private WorkItemId step(PetitionId petition) {
        return new WorkItemId(database.sql(
                        "select id from procedure_work_item where case_id = :id and state = 'OPEN' order by id limit 1")
                .param("id", caseOf(petition).value())
                .query(Long.class)
                .single());
    }

    private CaseId caseOf(PetitionId petition) {
        return new CaseId(((Number) fixture.column(petition, "case_id")).longValue());
    }

    private boolean finds(String username, PetitionId id) {
        return acting.as(username, () -> register.find(id).isPresent());
    }
}
