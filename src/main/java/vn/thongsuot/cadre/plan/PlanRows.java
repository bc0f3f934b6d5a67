package vn.thongsuot.cadre.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitKind;

/** Columns of plans as records of this module. */
public final class PlanRows {

    public static final String ENTRY = "e.*, n.full_name, n.birth_date, n.gender, p.title, p.rank_order, p.unit_path,"
            + " p.managing_path, u.name unit_name, u.kind unit_kind from cadre_plan_entry e"
            + " join cadre_post p on p.id = e.post_id join organization_unit u on u.id = p.unit_id"
            + " join organization_person n on n.id = e.person_id";

    private PlanRows() {}

    public static PlanEntry entry(ResultSet row, int number) throws SQLException {
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
