package vn.thongsuot.petition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.FileId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.text.PublicCode;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.OverdueCases;

/** How the register is read: the columns with the mark of lateness, and rows as records. */
@Component
class PetitionRows {

    private final OverdueCases overdue;
    private final Clock clock;

    PetitionRows(OverdueCases overdue, Clock clock) {
        this.overdue = overdue;
        this.clock = clock;
    }

    /** Open, and either the first answer or a limit of its case is overdue. */
    String late() {
        return "(p.closed_on is null and ((p.first_answered_on is null and p.first_answer_due < :lateToday)"
                + " or p.case_id in (" + overdue.query().sql() + ")))";
    }

    /** The last day on which a petition that is {@linkplain #late} would have been in time. */
    String lateSince() {
        return "least(coalesce(if(p.first_answered_on is null and p.first_answer_due < :lateToday, p.first_answer_due, null),"
                + " date '9999-12-31'), coalesce((" + overdue.since("p.case_id") + "), date '9999-12-31'))";
    }

    String select() {
        return "select p.*, u.name unit_name, " + late()
                + " late from petition p join organization_unit u on u.id = p.unit_id ";
    }

    /** Of {@link #late} and {@link #select}. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>(overdue.query().parameters());
        parameters.put("lateToday", LocalDate.now(clock));
        return parameters;
    }

    /** @param keeper whether the reader keeps the register, and so may tell the code to whoever lost the receipt */
    static Petition petition(ResultSet row, boolean keeper) throws SQLException {
        boolean sealed = row.getBoolean("sender_sealed");
        SenderKind kind = SenderKind.valueOf(row.getString("sender_kind"));
        return new Petition(
                new PetitionId(row.getLong("id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("unit_name"),
                row.getInt("number") + "/" + row.getInt("year"),
                keeper ? PublicCode.printed(row.getString("tracking_code")) : null,
                Channel.valueOf(row.getString("channel")),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                text(row, "transferred_from"),
                kind,
                sealed,
                sealed
                        ? null
                        : new Sender(
                                kind, text(row, "sender_name"), text(row, "sender_address"), text(row, "sender_phone")),
                row.getString("content"),
                row.getString("subject"),
                PetitionKind.valueOf(row.getString("kind")),
                row.getBoolean("classified"),
                number(row, "file_id").map(FileId::new).orElse(null),
                number(row, "file_sealed_id").isPresent(),
                PetitionState.valueOf(row.getString("state")),
                choice(Handling.class, row.getString("handling")),
                choice(Handler.class, row.getString("handler")),
                text(row, "handler_name"),
                row.getObject("first_answer_due", LocalDate.class),
                row.getObject("first_answered_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                text(row, "closing_note"),
                row.getBoolean("late"),
                number(row, "earlier_id").map(PetitionId::new).orElse(null),
                number(row, "split_from_id").map(PetitionId::new).orElse(null),
                number(row, "case_id").map(CaseId::new).orElse(null));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
