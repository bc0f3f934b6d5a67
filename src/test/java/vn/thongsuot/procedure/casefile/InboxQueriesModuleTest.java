package vn.thongsuot.procedure.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.paging.Bookmarks;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.InboxService.Whose;
import vn.thongsuot.testing.Acting;
import vn.thongsuot.testing.PortalTest;

/** The inbox finds by its short way exactly what the rules say, whoever lends what to whom and whoever a case is about. */
@PortalTest
class InboxQueriesModuleTest {

    @Autowired
    WorkFixture fixture;

    @Autowired
    InboxService inbox;

    @Autowired
    CaseAccess access;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    private PersonId me;
    private PersonId first;
    private PersonId second;
    private UnitId unit;
    private UnitId cell;

    @BeforeEach
    void people() {
        me = fixture.person("phobithu.chibo");
        first = fixture.person("bithu.coso");
        second = fixture.person("uyvien.coso");
        unit = fixture.unitOf("bithu.coso");
        cell = fixture.unitOf("bithu.chibo");
    }

    @AfterEach
    void clear() {
        fixture.clear();
    }

    @Test
    void what_waits_is_what_the_rules_open() {
        var random = new Random(7);
        LocalDate today = LocalDate.now(clock);
        List<PersonId> subjects = Arrays.asList(null, me, first, second, fixture.person("dangvien"));
        for (int i = 0; i < 40; i++) {
            boolean low = random.nextBoolean();
            CaseId caseId = fixture.aCase(low ? cell : unit, subjects.get(random.nextInt(subjects.size())));
            if (i % 4 == 0) {
                concerns(
                        caseId,
                        i % 8 == 0 ? "PERSON" : "UNIT",
                        List.of(me.value(), cell.value(), unit.value(), first.value())
                                .get(random.nextInt(4)));
            }
            WorkItemId step = fixture.aStep(
                    caseId,
                    low ? "cell.secretary" : random.nextBoolean() ? "grassroots.secretary" : "grassroots.committee",
                    low ? cell : unit);
            if (i % 5 == 0) {
                fixture.claimSilently(step, i % 2 == 0 ? me : first);
            }
        }
        isAsTheRulesSay();
        fixture.standsIn(me, first, today, today, Set.of());
        isAsTheRulesSay();
        fixture.standsIn(me, second, today, today, Set.of("another-procedure"));
        isAsTheRulesSay();
        fixture.standsIn(me, second, today, today, Set.of("member-admission", "another-procedure"));
        isAsTheRulesSay();
    }

    @Test
    void pages_that_follow_each_other_are_the_list() {
        List<WorkItemId> steps = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            WorkItemId step = fixture.aStep(fixture.aCase(unit, null), "grassroots.secretary", unit);
            database.sql("update procedure_work_item set urgent_on = :day where id = :id")
                    .param("day", i % 4 == 0 ? null : LocalDate.now(clock).plusDays(i % 3))
                    .param("id", step.value())
                    .update();
            steps.add(step);
        }
        assertThat(paged(new Filter(Part.WAITING, Due.ANY, "hồ sơ thử"))).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(paged(new Filter(Part.WAITING, Due.ANY, "hồ sơ thử")))
                .isEqualTo(whole(new Filter(Part.WAITING, Due.ANY, "hồ sơ thử")));

        database.sql("update procedure_work_item set state = 'DONE', closed_by = :me, closed_at = now(3) - interval"
                        + " (id % 5) second where id in (:ids)")
                .param("me", first.value())
                .param("ids", steps.stream().map(WorkItemId::value).toList())
                .update();
        assertThat(paged(new Filter(Part.DONE, Due.ANY, "hồ sơ thử")))
                .containsExactlyInAnyOrderElementsOf(steps)
                .isEqualTo(whole(new Filter(Part.DONE, Due.ANY, "hồ sơ thử")));
    }

    private void concerns(CaseId caseId, String kind, long whom) {
        database.sql("insert into procedure_case_concern (case_id, kind, concerned_id) values (:case, :kind, :whom)")
                .param("case", caseId.value())
                .param("kind", kind)
                .param("whom", whom)
                .update();
    }

    private List<WorkItemId> whole(Filter filter) {
        return acting.as(first, () -> inbox.rows(filter, new PageRequest(0, 100))).stream()
                .map(InboxRow::id)
                .toList();
    }

    private List<WorkItemId> paged(Filter filter) {
        return acting.as(first, () -> {
            var bookmarks = new Bookmarks<InboxRow, InboxRow.Place>(seek -> inbox.rows(filter, seek), InboxRow::place);
            return Stream.iterate(0, offset -> offset + 5)
                    .map(offset -> bookmarks.rows(offset, 5))
                    .takeWhile(rows -> !rows.isEmpty())
                    .flatMap(List::stream)
                    .map(InboxRow::id)
                    .toList();
        });
    }

    private void isAsTheRulesSay() {
        for (Whose whose : Whose.values()) {
            acting.as(me, () -> {
                var filter = new Filter(Part.WAITING, Due.ANY, whose, "");
                List<Long> found = inbox.rows(filter, new PageRequest(0, 500)).stream()
                        .map(row -> row.id().value())
                        .toList();
                assertThat(found).as("%s", whose).containsExactlyInAnyOrderElementsOf(byTheRules(whose));
                assertThat(inbox.count(filter)).isEqualTo(found.size());
                return true;
            });
        }
    }

    /** Every step of every case, looked at with its case. */
    private List<Long> byTheRules(Whose whose) {
        Keyring keys = access.keyring();
        Map<String, Object> parameters = new HashMap<>();
        Keyring.Which which =
                switch (whose) {
                    case ANY -> Keyring.Which.ALL;
                    case OWN -> Keyring.Which.OWN;
                    case OTHERS -> Keyring.Which.LENT;
                };
        String opens = keys.workCondition(name -> "w.candidate_key in (:" + name + ")", which, parameters);
        return database
                .sql("select w.id, w.candidate_key from procedure_work_item w join procedure_case c on c.id = w.case_id"
                        + " where w.state = 'OPEN' and (w.assignee_id is null or w.assignee_id <> :me) and " + opens)
                .params(parameters)
                .param("me", me.value())
                .query((row, number) -> whose == Whose.OTHERS && keys.own().contains(row.getString("candidate_key"))
                        ? -1L
                        : row.getLong("id"))
                .list()
                .stream()
                .filter(id -> id > 0)
                .toList();
    }
}
