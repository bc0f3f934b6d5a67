package vn.thongsuot.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

/** Columns of what a record holds. */
final class CadreRows {

    private CadreRows() {}

    static Discipline discipline(ResultSet row, int number) throws SQLException {
        return new Discipline(
                row.getLong("id"),
                DisciplineForm.valueOf(row.getString("form")),
                row.getString("decision_number"),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                row.getObject("cancelled_on", LocalDate.class),
                row.getString("cancel_reason"),
                row.getString("note"));
    }

    static Evaluation evaluation(ResultSet row, int number) throws SQLException {
        return new Evaluation(row.getInt("year"), Grade.valueOf(row.getString("grade")), row.getString("decision"));
    }

    static Confidence confidence(ResultSet row, int number) throws SQLException {
        return new Confidence(
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                row.getInt("high"),
                row.getInt("confident"),
                row.getInt("low"));
    }
}
