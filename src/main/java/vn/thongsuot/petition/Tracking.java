package vn.thongsuot.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.text.PublicCode;

/**
 * Answers a caller who holds a receipt: where the petition stands, without opening what it says or who sent it. Only the office
 * that keeps the register asks, and only about its own, nobody of it about a petition that concerns them.
 */
@Service
@Transactional
public class Tracking {

    private final PetitionAccess access;
    private final JdbcClient database;
    private final AuditTrail audit;

    Tracking(PetitionAccess access, JdbcClient database, AuditTrail audit) {
        this.access = access;
        this.database = database;
        this.audit = audit;
    }

    /**
     * What may be told.
     *
     * @param handlerName the body it was assigned or transferred to
     * @param denunciationEndedOn when the denunciation that it became was settled
     */
    public record Standing(
            String label,
            LocalDate receivedOn,
            PetitionState state,
            @Nullable Handler handler,
            @Nullable String handlerName,
            @Nullable LocalDate firstAnswerDue,
            @Nullable LocalDate firstAnsweredOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate denunciationEndedOn) {}

    /** @throws NotFoundException for a code that nobody has, one of another register and one that is kept from the person alike */
    public Standing lookUp(String typed) {
        List<Long> units = access.keptUnits().stream()
                .map(UnitSummary::id)
                .map(id -> id.value())
                .toList();
        Optional<String> code = PublicCode.read(typed);
        if (units.isEmpty() || code.isEmpty()) {
            throw new NotFoundException("petition.tracking.unknown");
        }
        PetitionAccess.Condition readable = access.readable();
        return database.sql("""
                        select p.id, concat(p.number, '/', p.year) label, p.received_on, p.state, p.handler, p.handler_name,
                            p.first_answer_due, p.first_answered_on, p.closed_on, p.denunciation_ended_on
                        from petition p where p.tracking_code = :code and p.unit_id in (:units) and\s""" + readable.sql())
                .params(readable.parameters())
                .param("code", code.get())
                .param("units", units)
                .query((row, number) -> {
                    audit.record("petition.track", "petition:" + row.getLong("id"), Map.of());
                    String handler = row.getString("handler");
                    return new Standing(
                            row.getString("label"),
                            row.getObject("received_on", LocalDate.class),
                            PetitionState.valueOf(row.getString("state")),
                            handler == null ? null : Handler.valueOf(handler),
                            row.getString("handler_name"),
                            row.getObject("first_answer_due", LocalDate.class),
                            row.getObject("first_answered_on", LocalDate.class),
                            row.getObject("closed_on", LocalDate.class),
                            row.getObject("denunciation_ended_on", LocalDate.class));
                })
                .optional()
                .orElseThrow(() -> new NotFoundException("petition.tracking.unknown"));
    }
}
