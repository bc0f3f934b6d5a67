package vn.thongsuot.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.petition.PetitionProgress.Part;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.link.CaseLinks;
import vn.thongsuot.procedure.link.LinkedCase;
import vn.thongsuot.procedure.link.Relation;
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
