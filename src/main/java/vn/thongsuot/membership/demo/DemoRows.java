package vn.thongsuot.membership.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects rows and writes them in batches, in an order that satisfies the foreign keys. */
final class DemoRows {

    /** In the order of writing. */
    enum Table {
        UNIT("organization_unit (id, parent_id, kind, code, name, name_search, path, valid_from, valid_to)", 9),
        SUCCESSION("organization_unit_succession (predecessor_id, successor_id, effective_on, legal_basis)", 4),
        BODY("organization_body (id, unit_id, kind, valid_from)", 4),
        PERSON("organization_person (id, full_name, given_name, full_name_search, birth_date, gender, ethnicity)", 7),
        POSITION("organization_position (id, unit_id, body_id, kind, title, rank_in_unit)", 6),
        HOLDING("organization_holding (position_id, person_id, held_from)", 3),
        MEMBER(
                "membership_member (id, person_id, cell_id, unit_path, status, admission_decision_number,"
                        + " admission_decision_date, ceremony_date, probation_end, recognition_decision_number,"
                        + " recognition_decision_date, official_since, card_number, left_on, leaving_reason,"
                        + " leaving_decision_number, exempt_from_activity, active_elsewhere)",
                18),
        INTRODUCER("membership_introducer (member_id, kind, person_id)", 3),
        EVENT("membership_event (member_id, kind, happened_on, decision_number, cell_id, recorded_at)", 6),
        CANDIDATE(
                "membership_candidate (person_id, cell_id, unit_path, listed_on, occupation, schooling, residence,"
                        + " certificate_number, certificate_issued_on, note)",
                10);

        private final String insert;

        Table(String columns, int count) {
            insert = "insert into " + columns + " values (" + "?, ".repeat(count - 1) + "?)";
        }
    }

    private final JdbcTemplate database;
    private final Map<Table, List<@Nullable Object[]>> pending = new EnumMap<>(Table.class);

    DemoRows(JdbcTemplate database) {
        this.database = database;
    }

    void add(Table table, @Nullable Object... values) {
        pending.computeIfAbsent(table, t -> new ArrayList<>()).add(values);
    }

    void flush() {
        pending.forEach((table, rows) -> database.batchUpdate(table.insert, rows));
        pending.clear();
    }
}
