package vn.thongsuot.membership;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;

/** A person's standing in the Party. Changes by verbs that refuse what the order of an admission does not allow. */
@Entity
@Table(name = "membership_member")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private int version;

    private long personId;
    private long cellId;
    private String unitPath;

    @Enumerated(EnumType.STRING)
    private MembershipStatus status;

    private String admissionDecisionNumber;
    private LocalDate admissionDecisionDate;
    private @Nullable LocalDate ceremonyDate;
    private @Nullable LocalDate probationEnd;
    private @Nullable String recognitionDecisionNumber;
    private @Nullable LocalDate recognitionDecisionDate;
    private @Nullable LocalDate officialSince;
    private @Nullable String cardNumber;
    private @Nullable LocalDate leftOn;

    @Enumerated(EnumType.STRING)
    private @Nullable LeavingReason leavingReason;

    private @Nullable String leavingDecisionNumber;
    private int readmissions;
    private boolean exemptFromActivity;
    private boolean activeElsewhere;

    protected Member() {}

    private Member(PersonId person, UnitSummary cell, String decisionNumber, LocalDate decisionDate) {
        personId = person.value();
        enter(cell, decisionNumber, decisionDate);
    }

    /** The first admission. */
    static Member admit(PersonId person, UnitSummary cell, String decisionNumber, LocalDate decisionDate) {
        return new Member(person, cell, decisionNumber, decisionDate);
    }

    /** Whoever left is admitted once more; everything of the former time but the row itself is over, the history remains. */
    void readmit(UnitSummary cell, String decisionNumber, LocalDate decisionDate) {
        if (status.isMember() || status == MembershipStatus.ADMITTED) {
            throw new RuleViolationException("membership.admit.already-member");
        }
        // A ceremony that never took place was no membership, so it does not use up the one readmission.
        if (status != MembershipStatus.ADMISSION_CANCELLED) {
            readmissions++;
        }
        ceremonyDate = null;
        probationEnd = null;
        recognitionDecisionNumber = null;
        recognitionDecisionDate = null;
        officialSince = null;
        cardNumber = null;
        leftOn = null;
        leavingReason = null;
        leavingDecisionNumber = null;
        exemptFromActivity = false;
        activeElsewhere = false;
        enter(cell, decisionNumber, decisionDate);
    }

    private void enter(UnitSummary cell, String decisionNumber, LocalDate decisionDate) {
        cellId = cell.id().value();
        unitPath = cell.path();
        admissionDecisionNumber = decisionNumber;
        admissionDecisionDate = decisionDate;
        status = MembershipStatus.ADMITTED;
    }

    /** Probation counts from the ceremony. */
    void startProbation(LocalDate ceremony, LocalDate endOfProbation) {
        expect(MembershipStatus.ADMITTED, "membership.start-probation.not-admitted");
        if (ceremony.isBefore(admissionDecisionDate)) {
            throw new RuleViolationException("membership.start-probation.before-decision", admissionDecisionDate);
        }
        ceremonyDate = ceremony;
        probationEnd = endOfProbation;
        status = MembershipStatus.PROBATIONARY;
    }

    /**
     * Official from the day on which probation ended, however late the decision is [F:29A].
     *
     * @param from the end of the twelve months
     */
    void recognize(String decisionNumber, LocalDate decisionDate, LocalDate from) {
        expect(MembershipStatus.PROBATIONARY, "membership.recognize.not-on-probation");
        if (probationEnd != null && decisionDate.isBefore(probationEnd)) {
            throw new RuleViolationException("membership.recognize.before-end-of-probation", probationEnd);
        }
        recognitionDecisionNumber = decisionNumber;
        recognitionDecisionDate = decisionDate;
        officialSince = from;
        status = MembershipStatus.OFFICIAL;
    }

    void issueCard(String number) {
        expect(MembershipStatus.OFFICIAL, "membership.issue-card.not-official");
        cardNumber = number;
    }

    /** Struck off the list: no discipline, and no way back into the same probation [F:XOATEN1]. */
    void delete(String decisionNumber, LocalDate decisionDate) {
        if (!status.isMember()) {
            throw new RuleViolationException("membership.delete.not-a-member");
        }
        leavingReason = status == MembershipStatus.PROBATIONARY
                ? LeavingReason.FAILED_PROBATION
                : LeavingReason.DELETED_FOR_CONDUCT;
        leavingDecisionNumber = decisionNumber;
        leftOn = decisionDate;
        status = MembershipStatus.DELETED;
    }

    /** The heaviest discipline: no longer a member. */
    void expel(@Nullable String decisionNumber, LocalDate on) {
        if (!status.isMember()) {
            throw new RuleViolationException("membership.expel.not-a-member");
        }
        leavingReason = LeavingReason.EXPELLED;
        leavingDecisionNumber = decisionNumber;
        leftOn = on;
        status = MembershipStatus.EXPELLED;
    }

    /** The expulsion was wrong: as if it had never been [F:OAN]. Only official members are expelled. */
    void restore() {
        expect(MembershipStatus.EXPELLED, "membership.restore.not-expelled");
        leavingReason = null;
        leavingDecisionNumber = null;
        leftOn = null;
        status = MembershipStatus.OFFICIAL;
    }

    /** The decision lapses because there was no ceremony. */
    void cancelAdmission(LocalDate on) {
        expect(MembershipStatus.ADMITTED, "membership.cancel-admission.not-admitted");
        leavingReason = LeavingReason.ADMISSION_CANCELLED;
        leftOn = on;
        status = MembershipStatus.ADMISSION_CANCELLED;
    }

    private void expect(MembershipStatus expected, String otherwise) {
        if (status != expected) {
            throw new RuleViolationException(otherwise);
        }
    }

    MemberId id() {
        if (id == null) {
            throw new IllegalStateException("Not saved yet");
        }
        return new MemberId(id);
    }

    UnitId cell() {
        return new UnitId(cellId);
    }

    MembershipStatus status() {
        return status;
    }

    boolean isReadmitted() {
        return readmissions > 0;
    }

    @Nullable
    LocalDate probationEnd() {
        return probationEnd;
    }
}
