package vn.thongsuot.procedure.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.casefile.CaseService;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.WorkFixture;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;
import vn.thongsuot.testing.TrialProcedure;

@PortalTest
class CaseLinkModuleTest {

    private static final String OFFICE = "vanphong.xa";
    private static final String INSPECTION = "ubkt.xa";

    @Autowired
    CaseLinks links;

    @Autowired
    CaseService cases;

    @Autowired
    StartService starts;

    @Autowired
    StepService steps;

    @Autowired
    WorkFixture fixture;

    @Autowired
    TrialProcedure trial;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    private UnitId commune;

    /** Seen by the office and the inspection committee. */
    private CaseId open;

    /** Seen by the inspection committee alone. */
    private CaseId closed;

    @BeforeEach
    void two_cases() {
        commune = trial.communeOf(OFFICE);
        open = fixture.aCase(commune, null);
        fixture.aStep(open, "commune.office", commune);
        fixture.aStep(open, "commune.inspection-committee", commune);
        closed = fixture.aCase(commune, null);
        fixture.aStep(closed, "commune.inspection-committee", commune);
    }

    @AfterEach
    void gone_again() {
        database.sql("delete from procedure_case_link where opened = 0").update();
        fixture.clear();
    }

    @Test
    void a_link_is_named_from_both_sides_for_who_sees_both() {
        link(open, closed, Relation.LED_TO);

        assertThat(linked(INSPECTION, open)).containsExactly(Relation.LED_TO + " " + closed.value());
        assertThat(linked(INSPECTION, closed)).containsExactly(Relation.AROSE_FROM + " " + open.value());
        LinkedCase other = acting.as(INSPECTION, () -> links.of(open)).getFirst();
        assertThat(other.reason()).isEqualTo("Cùng một việc");
        assertThat(other.madeBy()).isEqualTo(fixture.nameOf(fixture.person(INSPECTION)));
        assertThat(other.removable()).isTrue();
    }

    @Test
    void who_sees_one_case_finds_no_trace_of_the_other() {
        String before = trace(open);
        link(open, closed, Relation.AROSE_FROM);

        assertThat(linked(OFFICE, open)).isEmpty();
        assertThatThrownBy(() -> linked(OFFICE, closed)).isInstanceOf(NotFoundException.class);
        assertThat(acting.as(OFFICE, () -> links.choices(open, "Hồ sơ thử", 100)))
                .extracting(CaseListService.Row::id)
                .doesNotContain(closed);
        assertThat(trace(open)).isEqualTo(before);
    }

    @Test
    void nobody_links_a_case_that_is_not_theirs_to_see() {
        assertThatThrownBy(() -> acting.as(OFFICE, () -> links.link(open, closed, Relation.RELATED, "Cùng việc")))
                .isInstanceOf(NotFoundException.class);
        LinkId link = link(open, closed, Relation.RELATED);
        assertThatThrownBy(() -> acting.as(OFFICE, () -> {
                    links.remove(link, "Nhầm");
                    return link;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_link_needs_another_case_and_a_reason_and_is_made_once() {
        assertThatThrownBy(() -> link(open, open, Relation.RELATED)).hasMessageContaining("procedure.link.itself");
        assertThatThrownBy(() -> acting.as(INSPECTION, () -> links.link(open, closed, Relation.RELATED, " ")))
                .hasMessageContaining("procedure.link.reason-length");
        link(open, closed, Relation.LED_TO);
        assertThatThrownBy(() -> link(closed, open, Relation.AROSE_FROM))
                .hasMessageContaining("procedure.link.already");
        assertThatThrownBy(() -> link(open, closed, Relation.AROSE_FROM))
                .hasMessageContaining("procedure.link.other-way-round");
        link(open, closed, Relation.RELATED);
        assertThatThrownBy(() -> link(closed, open, Relation.RELATED)).hasMessageContaining("procedure.link.already");
    }

    @Test
    void a_link_taken_back_is_gone_and_may_be_made_again() {
        LinkId link = link(open, closed, Relation.MERGED_INTO);
        remove(link, "Nhầm hồ sơ");

        assertThat(linked(INSPECTION, open)).isEmpty();
        assertThatThrownBy(() -> remove(link, "Lần nữa")).hasMessageContaining("procedure.link.gone");
        link(open, closed, Relation.MERGED_INTO);
        assertThat(linked(INSPECTION, closed)).containsExactly(Relation.MERGED_FROM + " " + open.value());
    }

    @Test
    void a_step_begins_a_case_in_the_name_of_who_did_it_and_the_case_does_not_tell() {
        CaseId from = aCaseThatOpensAnother();
        LinkedCase opened = acting.as(OFFICE, () -> links.of(from)).getFirst();

        assertThat(opened.relation()).isEqualTo(Relation.LED_TO);
        assertThat(opened.reason()).isNull();
        assertThat(opened.removable()).isFalse();
        assertThatThrownBy(() -> acting.as(OFFICE, () -> {
                    links.remove(opened.link(), "Bỏ");
                    return from;
                }))
                .hasMessageContaining("procedure.link.opened-stays");
        var view = acting.as(OFFICE, () -> cases.view(opened.id()));
        assertThat(view.startedBy()).isEqualTo(fixture.nameOf(fixture.person(OFFICE)));
        assertThat(view.unit().id()).isEqualTo(commune);

        // The inspection committee works on the new case and does not see the one it came from.
        assertThatThrownBy(() -> acting.as(INSPECTION, () -> cases.view(from))).isInstanceOf(NotFoundException.class);
        assertThat(linked(INSPECTION, opened.id())).isEmpty();
        String number = acting.as(OFFICE, () -> cases.view(from)).number();
        assertThat(trace(opened.id())).doesNotContain(number, "Nội dung gốc", "case:" + from.value() + "\"");
    }

    @Test
    void a_case_that_would_begin_itself_without_end_does_not_begin() {
        trial.putIntoForce("case-loop");
        long before = count();

        assertThatThrownBy(() -> acting.as(OFFICE, () -> starts.start("case-loop", commune, Map.of("text", "Lặp"))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("procedure.link");
        assertThat(count()).isEqualTo(before);
    }

    private CaseId aCaseThatOpensAnother() {
        trial.putIntoForce("case-opened");
        trial.putIntoForce("case-opening");
        return acting.as(OFFICE, () -> {
            CaseId from = starts.start("case-opening", commune, Map.of("text", "Nội dung gốc"));
            WorkItemId item = cases.view(from).open().getFirst().id();
            steps.complete(
                    item,
                    new Completion(
                            steps.open(item).version(),
                            Map.of("extract", "Trích một phần", "weight", "light"),
                            "open",
                            null,
                            null,
                            null,
                            null,
                            null));
            return from;
        });
    }

    private LinkId link(CaseId here, CaseId other, Relation relation) {
        return acting.as(INSPECTION, () -> links.link(here, other, relation, "Cùng một việc"));
    }

    private void remove(LinkId link, String reason) {
        acting.as(INSPECTION, () -> {
            links.remove(link, reason);
            return link;
        });
    }

    private List<String> linked(String username, CaseId caseId) {
        return acting.as(username, () -> links.of(caseId)).stream()
                .map(other -> other.relation() + " " + other.id().value())
                .toList();
    }

    /** Everything the tables and the trail say of a case. */
    private String trace(CaseId caseId) {
        List<String> lines = new ArrayList<>(database.sql("""
                        select concat_ws(' ', kind, step_id, person_name, detail) from procedure_case_event
                        where case_id = :id order by id
                        """)
                .param("id", caseId.value())
                .query(String.class)
                .list());
        lines.addAll(database.sql(
                        "select concat_ws(' ', action, subject, details) from audit_entry where subject = :subject")
                .param("subject", "case:" + caseId.value())
                .query(String.class)
                .list());
        lines.addAll(database.sql("select answers from procedure_submission where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .list());
        return String.join("\n", lines);
    }

    private long count() {
        return database.sql("select count(*) from procedure_case")
                .query(Long.class)
                .single();
    }
}
