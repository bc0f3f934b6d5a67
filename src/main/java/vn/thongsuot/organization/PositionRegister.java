package vn.thongsuot.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Writes who holds which position, from when to when; the days may lie ahead. Earlier holdings stay. Called by modules that
 * have a decision to carry out, in their transaction; whether the person who asks may do so is theirs to check. Roles and so
 * the work follow positions from the first day to the last.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PositionRegister {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    PositionRegister(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** A time in which a person holds or held a position. */
    public record Holding(
            PositionId position,
            PersonId person,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String basis,
            @Nullable String endReason) {}

    /**
     * @param to last day; {@code null} when it is open
     * @param basis decision or election, in words
     * @throws RuleViolationException when the person holds the position already at some time of these days
     */
    public void appoint(PositionId position, PersonId person, LocalDate from, @Nullable LocalDate to, String basis) {
        UnitId unit = lock(position);
        boolean overlaps = database.sql("""
                        select count(*) from organization_holding
                        where position_id = :position and person_id = :person
                          and (held_to is null or held_to >= :from) and (:to is null or held_from <= :to)
                        """)
                        .param("position", position.value())
                        .param("person", person.value())
                        .param("from", from)
                        .param("to", to)
                        .query(Integer.class)
                        .single()
                > 0;
        if (overlaps) {
            throw new RuleViolationException("organization.position.already-held", from);
        }
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from, held_to, basis)
                        values (:position, :person, :from, :to, :basis)
                        """)
                .param("position", position.value())
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .param("basis", basis)
                .update();
        events.publishEvent(new HoldingsChanged(unit));
    }

    /**
     * Ends what the person holds on that day, or is yet to hold.
     *
     * @param on last day
     * @throws RuleViolationException when the person does not hold the position then
     */
    public void end(PositionId position, PersonId person, LocalDate on, String reason) {
        UnitId unit = lock(position);
        int ended = database.sql("""
                        update organization_holding set held_to = :on, end_reason = :reason, version = version + 1
                        where position_id = :position and person_id = :person
                          and held_from <= :on and (held_to is null or held_to >= :on)
                        """)
                .param("position", position.value())
                .param("person", person.value())
                .param("on", on)
                .param("reason", reason)
                .update();
        if (ended == 0) {
            throw new RuleViolationException("organization.position.not-held", on);
        }
        events.publishEvent(new HoldingsChanged(unit));
    }

    /** Everybody who ever held the position or is to hold it, the latest first. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Holding> history(PositionId position) {
        return database.sql("""
                        select person_id, held_from, held_to, basis, end_reason from organization_holding
                        where position_id = :position order by held_from desc, id desc
                        """)
                .param("position", position.value())
                .query((row, number) -> new Holding(
                        position,
                        new PersonId(row.getLong("person_id")),
                        row.getObject("held_from", LocalDate.class),
                        row.getObject("held_to", LocalDate.class),
                        row.getString("basis"),
                        row.getString("end_reason")))
                .list();
    }

    /** Two who change one position queue up. */
    private UnitId lock(PositionId position) {
        Optional<Long> unit = database.sql("select unit_id from organization_position where id = :id for update")
                .param("id", position.value())
                .query(Long.class)
                .optional();
        return new UnitId(unit.orElseThrow(() -> new NotFoundException("organization.position.not-found")));
    }
}
