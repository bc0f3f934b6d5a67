package vn.thongsuot.procedure.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/**
 * A province of one commune with many cells, whose open steps are spread evenly over the secretaries of the cells, and for each
 * number of units three people: one who holds the posts, one who stands in for that person, one who does both in other cells.
 */
@Component
@Profile("bench")
class InboxBenchData {

    static final List<Integer> UNITS_HELD = List.of(1, 10, 50);

    static final String PROVINCE = "province";

    private static final int CELLS = 1000;
    private static final int FIRST_CELL = 10;

    private final JdbcClient database;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;

    InboxBenchData(JdbcClient database, ProcedureCatalogue catalogue, Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    static String holder(int units) {
        return "holder" + units;
    }

    static String substitute(int units) {
        return "substitute" + units;
    }

    static String both(int units) {
        return "both" + units;
    }

    void fill(int items) {
        String since = LocalDate.now(clock).minusYears(1).toString();
        database.sql(
                        "insert into organization_unit (id, parent_id, kind, code, name, name_search, path, valid_from) values"
                                + " (1, null, 'PROVINCE', 'P', 'P', 'p', '/1/', '" + since + "')")
                .update();
        database.sql("insert into organization_unit (id, parent_id, kind, code, name, name_search, path, valid_from)"
                        + " select seq, 1, 'CELL', concat('C', seq), concat('C', seq), 'c', concat('/1/', seq, '/'), '"
                        + since
                        + "' from seq_" + FIRST_CELL + "_to_" + (FIRST_CELL + CELLS - 1))
                .update();
        database.sql("insert into organization_position (id, unit_id, kind, title, rank_in_unit)"
                        + " select id, id, 'SECRETARY', 'S', 1 from organization_unit where kind = 'CELL'")
                .update();
        database.sql(
                        "insert into procedure_case (id, number, procedure_key, definition_id, title, title_search, unit_id,"
                                + " unit_path, confidentiality, state, started_by, started_at, version)"
                                + " select seq, concat('B-', seq), 'member-admission', :definition, concat('Case ', seq), 'case',"
                                + " " + cell() + ", concat('/1/', " + cell()
                                + ", '/'), 'RESTRICTED', 'RUNNING', 1, now(3), 0"
                                + " from seq_1_to_" + items)
                .param("definition", catalogue.inForce().getFirst().definitionId())
                .update();
        database.sql(
                        "insert into procedure_work_item (case_id, task_id, step_id, step_name, role, candidate_key, fallback,"
                                + " state, created_at, due_on, urgent_on, returned, version)"
                                + " select seq, concat('bench-', seq), 'userTask_ReceiveApplication', 'Step', 'cell.secretary',"
                                + " concat('cell.secretary@', " + cell() + "), false, 'OPEN', now(3), " + due() + ", "
                                + due()
                                + ", false, 0 from seq_1_to_" + items)
                .update();
        long person = 1;
        int cell = FIRST_CELL;
        for (int units : UNITS_HELD) {
            long holder = person(person++, holder(units));
            hold(holder, cell, units);
            stand(holder, person(person++, substitute(units)));
            long away = person(person++, "away" + units);
            hold(away, cell + units, units);
            long both = person(person++, both(units));
            hold(both, cell + 2 * units, units);
            stand(away, both);
            cell += 3 * units;
        }
        province(cell);
        database.sql("analyze table procedure_work_item, procedure_case")
                .query()
                .listOfRows();
    }

    /** A secretary of the province, and one in every cell; of these every twentieth cannot sign in. Every third step is old. */
    private void province(int firstFree) {
        long secretary = person(900, PROVINCE);
        database.sql("insert into organization_position (id, unit_id, kind, title, rank_in_unit)"
                        + " values (1, 1, 'SECRETARY', 'S', 1)")
                .update();
        hold(secretary, 1, 1);
        database.sql("insert into organization_person (id, full_name, given_name, full_name_search, birth_date, gender,"
                        + " ethnicity) select 1000 + seq, 'S', 'S', 's', '1980-01-01', 'MALE', 'Kinh' from seq_"
                        + firstFree
                        + "_to_" + (FIRST_CELL + CELLS - 1))
                .update();
        database.sql("insert into organization_holding (position_id, person_id, held_from)"
                        + " select seq, 1000 + seq, curdate() - interval 100 day from seq_" + firstFree + "_to_"
                        + (FIRST_CELL + CELLS - 1))
                .update();
        database.sql("insert into identity_account (username, person_id, display_name, account_search, password_hash,"
                        + " created_at) select concat('s', seq), 1000 + seq, 'S', 's', '{noop}never', now(3) from seq_"
                        + firstFree + "_to_" + (FIRST_CELL + CELLS - 1) + " where seq % 20 > 0")
                .update();
        database.sql("update procedure_work_item set created_at = created_at - interval 30 day where id % 3 = 0")
                .update();
    }

    private static String cell() {
        return "(" + FIRST_CELL + " + seq % " + CELLS + ")";
    }

    /** Within half a year, and none for every tenth. */
    private static String due() {
        return "if(seq % 10 = 0, null, curdate() + interval cast(seq * 7 % 180 as signed) - 20 day)";
    }

    private long person(long id, String username) {
        database.sql("insert into organization_person (id, full_name, given_name, full_name_search, birth_date, gender,"
                        + " ethnicity) values (:id, :name, :name, :name, '1980-01-01', 'MALE', 'Kinh')")
                .param("id", id)
                .param("name", username)
                .update();
        database.sql("insert into identity_account (username, person_id, display_name, account_search, password_hash,"
                        + " created_at) values (:name, :id, :name, :name, '{noop}never', now(3))")
                .param("id", id)
                .param("name", username)
                .update();
        return id;
    }

    private void hold(long person, int firstCell, int cells) {
        database.sql("insert into organization_holding (position_id, person_id, held_from)"
                        + " select seq, :person, curdate() - interval 100 day from seq_" + firstCell + "_to_"
                        + (firstCell + cells - 1))
                .param("person", person)
                .update();
    }

    private void stand(long holder, long substitute) {
        database.sql(
                        "insert into organization_substitution (id, holder_id, substitute_id, first_day, last_day, entered_by,"
                                + " by_holder, entered_at) values (:holder, :holder, :substitute, curdate() - interval 1 day,"
                                + " curdate() + interval 30 day, '', true, now(3))")
                .param("holder", holder)
                .param("substitute", substitute)
                .update();
        database.sql("insert into organization_substitution_position (substitution_id, position_id)"
                        + " select :holder, position_id from organization_holding where person_id = :holder")
                .param("holder", holder)
                .update();
    }
}
