package vn.thongsuot.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.PetitionFigure.FirstAnswer;

/**
 * Petitions counted for reports: those that the signed-in person may read, and no others. But for what is late today, a figure
 * is of the last day of its period, so that it can be counted again later.
 */
@Service
@Transactional(readOnly = true)
public class PetitionFigures {

    /** Of a petition {@code p} with {@code e}: class, and how it stood with the first answer, on the day {@code :asOf}. */
    static final String KIND = " if(e.id is null, p.kind, e.kind) kind ";

    static final String ANSWER = """
             case when p.first_answered_on <= :asOf and p.first_answered_on <= p.first_answer_due then 'IN_TIME'
                 when p.first_answered_on <= :asOf and p.first_answer_due is not null then 'LATE'
                 when p.first_answer_due is null or p.closed_on <= :asOf then 'NONE'
                 when p.first_answer_due < :asOf then 'OVERDUE'
                 else 'DUE' end answer
            """;

    /** What the petition was taken for on the day {@code :asOf}, if that was something else. */
    static final String EARLIER = """
             left join petition_earlier e on e.id = (select x.id from petition_earlier x
                where x.petition_id = p.id and x.until_day > :asOf order by x.until_day, x.id limit 1)
            """;

    private final PetitionAccess access;
    private final PetitionRows rows;
    private final JdbcClient database;
    private final Clock clock;

    PetitionFigures(PetitionAccess access, PetitionRows rows, JdbcClient database, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /** Units whose whole register the person reads. */
    public List<UnitSummary> units() {
        return access.readUnits();
    }

    /**
     * Of petitions received in a period.
     *
     * @param unit whose register; {@code null} for all that the person may read
     */
    public List<PetitionFigure> received(@Nullable UnitId unit, LocalDate from, LocalDate to) {
        PetitionAccess.Condition readable = access.readable();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> parameters = new HashMap<>(readable.parameters());
        parameters.putAll(rows.parameters());
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("asOf", to.isAfter(today) ? today : to);
        if (unit != null) {
            parameters.put("unit", unit.value());
        }
        return database.sql("""
                        select unit_id, unit_name, kind, channel, outcome, handler, answer, late, count(*) petitions
                        from (select p.unit_id, u.name unit_name, p.channel, if(e.id is null, p.handler, e.handler) handler,
                                case when p.closed_on <= :asOf then p.state end outcome,
                        """ + KIND + "," + ANSWER + "," + rows.late() + """
                                 late
                            from petition p join organization_unit u on u.id = p.unit_id
                        """ + EARLIER + """
                            where p.received_on between :from and :to
                            """
                        + (unit == null ? "" : " and p.unit_id = :unit ") + " and " + readable.sql() + """
                            ) counted
                        group by unit_id, unit_name, kind, channel, outcome, handler, answer, late
                        order by unit_name, unit_id
                        """)
                .params(parameters)
                .query((row, number) -> figure(row))
                .list();
    }

    private static PetitionFigure figure(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String handler = row.getString("handler");
        return new PetitionFigure(
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                PetitionKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                outcome == null ? null : PetitionState.valueOf(outcome),
                handler == null ? null : Handler.valueOf(handler),
                FirstAnswer.valueOf(row.getString("answer")),
                row.getBoolean("late"),
                row.getLong("petitions"));
    }
}
