package vn.thongsuot.procedure.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.testing.PortalTest;

/** The sweep and the list of what is late read a range of an index, however many limits there were in ten years. */
@PortalTest
class DeadlineQueriesIT {

    private static final int LIMITS = 60_000;

    @Autowired
    JdbcClient database;

    @AfterEach
    void empty() {
        database.sql(
                        "delete from procedure_deadline_notice where case_id in (select id from procedure_case where title = 'x')")
                .update();
        database.sql(
                        "delete from procedure_case_deadline where case_id in (select id from procedure_case where title = 'x')")
                .update();
        database.sql("delete from procedure_case where title = 'x'").update();
    }

    @Test
    void what_is_to_be_told_and_what_is_late_is_found_by_index_among_many() {
        fill();

        Map<String, Object> sweep = plan("""
                select id, case_id, next_on from procedure_case_deadline
                where next_on <= '2026-11-24' and (next_on > '1970-01-01' or (next_on = '1970-01-01' and id > 0))
                order by next_on, id limit 200
                """).getFirst();
        assertThat(sweep.get("key")).isEqualTo("ix_procedure_case_deadline_next");
        assertThat(rows(sweep)).isLessThan(LIMITS / 20);

        List<Map<String, Object>> list = plan("""
                select n.id from procedure_deadline_notice n
                join procedure_case_deadline d on d.id = n.deadline_id
                where n.standing and n.candidate_key in ('commune.standing-secretariat@1', 'commune.office@1')
                    and n.stage = 'ESCALATED'
                order by n.due_on, n.id limit 50
                """);
        assertThat(list).filteredOn(row -> "n".equals(row.get("table"))).first().satisfies(row -> {
            assertThat(row.get("key")).isEqualTo("ix_procedure_deadline_notice_list");
            assertThat(rows(row)).isLessThan(LIMITS / 20);
        });
    }

    /** Most limits were met long ago; one in a hundred is open, one in a thousand is late. */
    private void fill() {
        database.sql("""
                        insert into procedure_case (procedure_key, definition_id, title, title_search, unit_id, unit_path,
                            confidentiality, state, started_by, started_at, version)
                        select 'x', 'x', 'x', 'x', min(id), '/', 'NORMAL', 'COMPLETED', 1, now(), 0 from organization_unit
                        """).update();
        long caseId = database.sql("select max(id) from procedure_case")
                .query(Long.class)
                .single();
        database.sql("""
                        insert into procedure_case_deadline (case_id, name, state, limit_amount, limit_unit, in_force_on,
                            counted_from, extensions, pauses, due_on, due_provisional, stage, next_on)
                        select :case, 'x', if(seq % 100 = 0, 'OPEN', 'MET'), 30, 'DAYS', '2025-07-01', '2025-07-01', '', '',
                            '2025-07-01' + interval (seq % 900) day, false, 'NONE',
                            if(seq % 100 = 0, '2025-07-01' + interval (seq % 900) day, null)
                        from seq_1_to_60000
                        """).param("case", caseId).update();
        database.sql("""
                        insert into procedure_deadline_notice (deadline_id, case_id, stage, due_on, candidate_key, standing,
                            given_at)
                        select id, case_id, 'ESCALATED', due_on, concat('commune.standing-secretariat@', id % 124),
                            id % 1000 = 1, now()
                        from procedure_case_deadline where case_id = :case
                        """).param("case", caseId).update();
        database.sql("analyze table procedure_case_deadline, procedure_deadline_notice")
                .query()
                .listOfRows();
    }

    private static long rows(Map<String, Object> plan) {
        return Long.parseLong(String.valueOf(plan.get("rows")));
    }

    private List<Map<String, Object>> plan(String sql) {
        return database.sql("explain " + sql).query().listOfRows();
    }
}
