package vn.thongsuot.inspection.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;

/** Columns of the module's tables as its records. */
final class DisciplineRows {

    static final String COLUMNS = "d.*, u.name unit_name, coalesce(n.full_name, u.name) subject_name";

    static final String FROM = " from inspection_discipline d join organization_unit u on u.id = d.unit_id"
            + " left join organization_person n on n.id = d.person_id ";

    private DisciplineRows() {}

    static Discipline discipline(ResultSet row, int number) throws SQLException {
        Long person = row.getObject("person_id", Long.class);
        return new Discipline(
                new DisciplineId(row.getLong("id")),
                row.getInt("version"),
                person == null ? null : new PersonId(person),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_path"),
                row.getString("unit_name"),
                row.getString("subject_name"),
                DisciplineForm.valueOf(row.getString("form")),
                row.getString("violation"),
                row.getString("violation_class"),
                day(row, "acted_on"),
                row.getString("basis"),
                DecidingBody.valueOf(row.getString("decided_by")),
                DecidingBody.valueOf(row.getString("last_body")),
                Objects.requireNonNull(day(row, "decided_on")),
                row.getString("decision_number"),
                day(row, "decision_date"),
                row.getObject("votes", Integer.class),
                row.getObject("votes_base", Integer.class),
                day(row, "announced_on"),
                day(row, "received_on"),
                day(row, "effect_on"),
                day(row, "effect_ends_on"),
                day(row, "ended_on"),
                row.getString("held"),
                DisciplineState.valueOf(row.getString("state")),
                row.getLong("case_id"),
                row.getObject("appeal_case_id", Long.class));
    }

    static DisciplineEvent event(ResultSet row, int number) throws SQLException {
        return new DisciplineEvent(
                DisciplineEventKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(day(row, "happened_on")),
                DisciplineForm.valueOf(row.getString("form")),
                row.getString("decision_number"),
                row.getString("note"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
