package vn.thongsuot.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.Parameters;

/**
 * What happens to a membership. These are decisions of a procedure: they are called by its actions, in the transaction of the
 * step that decided, and never by a view. Who may decide follows from the role of that step.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MembershipService {

    private static final String PROBATION = "probation.months";

    private final Members members;
    private final Candidates candidates;
    private final OrganizationDirectory organization;
    private final Parameters parameters;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final Clock clock;

    MembershipService(
            Members members,
            Candidates candidates,
            OrganizationDirectory organization,
            Parameters parameters,
            AuditTrail audit,
            JdbcClient database,
            Clock clock) {
        this.members = members;
        this.candidates = candidates;
        this.organization = organization;
        this.parameters = parameters;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The competent committee has decided on an admission, for the first time or once more. Party age counts from the date of
     * this decision; membership begins with the ceremony only. The person leaves the list of sympathizers.
     */
    public MemberId admit(
            PersonId person, UnitId cell, String decisionNumber, LocalDate decisionDate, List<Introducer> introducers) {
        notInFuture(decisionDate, "decisionDate");
        UnitSummary unit = organization.requireUnit(cell);
        if (!unit.kind().hasMembers()) {
            throw new RuleViolationException("membership.admit.not-a-cell", unit.name());
        }
        Member member = members.findByPersonId(person.value()).orElse(null);
        if (member == null) {
            member = Member.admit(person, unit, decisionNumber, decisionDate);
        } else {
            member.readmit(unit, decisionNumber, decisionDate);
        }
        members.saveAndFlush(member);
        replaceIntroducers(member.id(), introducers);
        for (Candidate candidate : candidates.findByPersonIdAndRemovedOnIsNull(person.value())) {
            candidate.remove(decisionDate, CandidateRemoval.ADMITTED);
            candidates.saveAndFlush(candidate);
        }
        happened(
                member,
                member.isReadmitted() ? MemberEventKind.READMITTED : MemberEventKind.ADMITTED,
                decisionDate,
                decisionNumber,
                null);
        return member.id();
    }

    /** The ceremony took place; probation counts from its day, for as long as the rule of that day says. */
    public void startProbation(PersonId person, LocalDate ceremony) {
        notInFuture(ceremony, "ceremonyDate");
        Member member = require(person);
        int months = parameters.timeLimit(PROBATION, ceremony).amount();
        member.startProbation(ceremony, ceremony.plusMonths(months));
        members.saveAndFlush(member);
        happened(member, MemberEventKind.PROBATION_STARTED, ceremony, null, null);
    }

    /**
     * Becomes an official member.
     *
     * @param officialFrom the end of probation, which counts even if the decision came later; {@code null} for the end that
     *     is on record
     */
    public void recognize(
            PersonId person, String decisionNumber, LocalDate decisionDate, @Nullable LocalDate officialFrom) {
        notInFuture(decisionDate, "decisionDate");
        Member member = require(person);
        LocalDate onRecord = member.probationEnd();
        LocalDate from = officialFrom != null ? officialFrom : onRecord != null ? onRecord : decisionDate;
        member.recognize(decisionNumber, decisionDate, from);
        members.saveAndFlush(member);
        happened(member, MemberEventKind.RECOGNIZED, decisionDate, decisionNumber, null);
    }

    /** @throws RuleViolationException when another member has a card of that number */
    public void issueCard(PersonId person, String cardNumber, LocalDate issuedOn) {
        notInFuture(issuedOn, "issuedOn");
        Member member = require(person);
        if (members.existsByCardNumber(cardNumber)) {
            throw new RuleViolationException("membership.issue-card.number-taken", cardNumber);
        }
        member.issueCard(cardNumber);
        members.saveAndFlush(member);
        happened(member, MemberEventKind.CARD_ISSUED, issuedOn, cardNumber, null);
    }

    /** Struck off the list (domain §3.5). */
    public void delete(PersonId person, String decisionNumber, LocalDate decisionDate, String reason) {
        notInFuture(decisionDate, "decisionDate");
        Member member = require(person);
        member.delete(decisionNumber, decisionDate);
        members.saveAndFlush(member);
        happened(member, MemberEventKind.DELETED, decisionDate, decisionNumber, reason);
    }

    /** The decision on the admission lapses: there was no ceremony and there will be none. */
    public void cancelAdmission(PersonId person, LocalDate on, String reason) {
        notInFuture(on, "date");
        Member member = require(person);
        member.cancelAdmission(on);
        members.saveAndFlush(member);
        happened(member, MemberEventKind.ADMISSION_CANCELLED, on, null, reason);
    }

    private Member require(PersonId person) {
        return members.findByPersonId(person.value())
                .orElseThrow(() -> new NotFoundException("membership.member.not-found"));
    }

    private void notInFuture(LocalDate date, String field) {
        if (date.isAfter(LocalDate.now(clock))) {
            throw new RuleViolationException(List.of(Violation.of(field, "membership.date.in-future")));
        }
    }

    private void replaceIntroducers(MemberId member, List<Introducer> introducers) {
        database.sql("delete from membership_introducer where member_id = :member")
                .param("member", member.value())
                .update();
        for (Introducer introducer : introducers) {
            PersonId person = introducer.person();
            database.sql("insert into membership_introducer (member_id, kind, person_id, organization)"
                            + " values (:member, :kind, :person, :organization)")
                    .param("member", member.value())
                    .param("kind", introducer.kind().name())
                    .param("person", person == null ? null : person.value())
                    .param("organization", introducer.organization())
                    .update();
        }
    }

    private void happened(
            Member member, MemberEventKind kind, LocalDate on, @Nullable String decisionNumber, @Nullable String note) {
        database.sql("insert into membership_event"
                        + " (member_id, kind, happened_on, decision_number, note, cell_id, recorded_at)"
                        + " values (:member, :kind, :on, :number, :note, :cell, :at)")
                .param("member", member.id().value())
                .param("kind", kind.name())
                .param("on", on)
                .param("number", decisionNumber)
                .param("note", note)
                .param("cell", member.cell().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).toLocalDateTime())
                .update();
        audit.record(
                "membership." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "member:" + member.id(),
                decisionNumber == null
                        ? Map.of("date", on.toString())
                        : Map.of("date", on.toString(), "number", decisionNumber));
    }
}
