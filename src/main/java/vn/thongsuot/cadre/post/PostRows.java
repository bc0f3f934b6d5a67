package vn.thongsuot.cadre.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;

/** Columns of posts and terms as records of this module. */
public final class PostRows {

    public static final String POST =
            "p.id, p.unit_id, p.unit_path, u.name unit_name, u.kind unit_kind, p.position_id, p.title,"
                    + " p.managing_unit_id, p.managing_path, p.rank_order, p.places, p.term_months, p.elected"
                    + " from cadre_post p join organization_unit u on u.id = p.unit_id";

    public static final String TERM =
            "t.*, n.full_name from cadre_term t join organization_person n on n.id = t.person_id";

    private PostRows() {}

    public static Post post(ResultSet row, int number) throws SQLException {
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

    public static Term term(ResultSet row, int number) throws SQLException {
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
}
