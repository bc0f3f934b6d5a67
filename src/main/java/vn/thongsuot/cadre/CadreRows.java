package vn.thongsuot.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;

/** Columns of the module's tables as its records. */
final class CadreRows {

    static final String POST =
            "p.id, p.unit_id, p.unit_path, u.name unit_name, u.kind unit_kind, p.position_id, p.title,"
                    + " p.managing_unit_id, p.managing_path, p.rank_order, p.places, p.term_months, p.elected"
                    + " from cadre_post p join organization_unit u on u.id = p.unit_id";

    static final String TERM = "t.*, n.full_name from cadre_term t join organization_person n on n.id = t.person_id";

    static final String PLAN_ENTRY = "e.*, n.full_name, n.birth_date, n.gender, p.title, p.rank_order, p.unit_path,"
            + " p.managing_path, u.name unit_name, u.kind unit_kind from cadre_plan_entry e"
            + " join cadre_post p on p.id = e.post_id join organization_unit u on u.id = p.unit_id"
            + " join organization_person n on n.id = e.person_id";

    private CadreRows() {}

    static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_path"),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")).level(),
                new PositionId(row.getLong("position_id")),
                row.getString("title"),
                new UnitId(row.getLong("managing_unit_id")),
                row.getString("managing_path"),
                row.getInt("rank_order"),
                row.getInt("places"),
                row.getObject("term_months", Integer.class),
                row.getBoolean("elected"));
    }

    static Term term(ResultSet row, int number) throws SQLException {
        String reason = row.getString("end_reason");
        return new Term(
                row.getLong("id"),
                new PostId(row.getLong("post_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                TermKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getObject("starts_on", LocalDate.class)),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                reason == null ? null : TermEnd.valueOf(reason),
                row.getBoolean("extended"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getString("exception"));
    }

    static Discipline discipline(ResultSet row, int number) throws SQLException {
        return new Discipline(
                row.getLong("id"),
                DisciplineForm.valueOf(row.getString("form")),
                row.getString("decision_number"),
                Objects.requireNonNull(row.getObject("decided_on", LocalDate.class)),
                row.getObject("cancelled_on", LocalDate.class),
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

    static PlanEntry planEntry(ResultSet row, int number) throws SQLException {
        return new PlanEntry(
                row.getLong("id"),
                row.getInt("version"),
                new PostId(row.getLong("post_id")),
                row.getString("title"),
                row.getString("unit_name"),
                UnitKind.valueOf(row.getString("unit_kind")).level(),
                row.getInt("rank_order"),
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
                Gender.valueOf(row.getString("gender")),
                new PlanTerm(row.getInt("term_from"), row.getInt("term_to")),
                PlanState.valueOf(row.getString("state")),
                Objects.requireNonNull(row.getObject("proposed_on", LocalDate.class)),
                row.getObject("approved_on", LocalDate.class),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                row.getObject("reviewed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }
}
