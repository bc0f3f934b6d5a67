package vn.thongsuot.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;

/**
 * What discipline does to a membership: the history tells it, expulsion ends the membership, and a decision that was wrong gives
 * it back. Called when a decision is carried out, in its transaction; who may decide is not asked here.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MemberDiscipline {

    private final Members members;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    MemberDiscipline(Members members, AuditTrail audit, JdbcClient database, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** The forms for members, the lightest first. */
    public enum Form {
        REPRIMAND,
        WARNING,
        REMOVAL,
        EXPULSION
    }

    /** A form that leaves the person a member. */
    public void disciplined(PersonId person, Form form, LocalDate on, @Nullable String decisionNumber) {
        happened(
                require(person),
                switch (form) {
                    case REPRIMAND -> MemberEventKind.REPRIMANDED;
                    case WARNING -> MemberEventKind.WARNED;
                    case REMOVAL -> MemberEventKind.REMOVED_FROM_POST;
                    case EXPULSION -> throw new IllegalArgumentException("Whoever is expelled is no member");
                },
                on,
                decisionNumber);
    }

    /** No longer a member from that day on. */
    public void expel(PersonId person, LocalDate on, @Nullable String decisionNumber) {
        Member member = require(person);
        member.expel(decisionNumber, on);
        members.saveAndFlush(member);
        happened(member, MemberEventKind.EXPELLED, on, decisionNumber);
    }

    /** The expulsion is taken back: a member as before, without a gap. */
    public void restore(PersonId person, LocalDate on, @Nullable String decisionNumber) {
        Member member = require(person);
        member.restore();
        members.saveAndFlush(member);
        happened(member, MemberEventKind.RESTORED, on, decisionNumber);
    }

    public void effectEnded(PersonId person, LocalDate on, @Nullable String decisionNumber) {
        happened(require(person), MemberEventKind.DISCIPLINE_ENDED, on, decisionNumber);
    }

    /** The decision was wrong and is taken back. */
    public void cancelled(PersonId person, LocalDate on, @Nullable String decisionNumber) {
        happened(require(person), MemberEventKind.DISCIPLINE_CANCELLED, on, decisionNumber);
    }

    private Member require(PersonId person) {
        return members.findByPersonId(person.value())
                .orElseThrow(() -> new NotFoundException("membership.member.not-found"));
    }

    private void happened(Member member, MemberEventKind kind, LocalDate on, @Nullable String decisionNumber) {
        database.sql("insert into membership_event"
                        + " (member_id, kind, happened_on, decision_number, cell_id, recorded_at)"
                        + " values (:member, :kind, :on, :number, :cell, :at)")
                .param("member", member.id().value())
                .param("kind", kind.name())
                .param("on", on)
                .param("number", decisionNumber)
                .param("cell", member.cell().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .update();
        audit.record(
                "membership." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "member:" + member.id(),
                Map.of("date", on.toString()));
    }
}
