package vn.thongsuot.membership;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitSummary;

/**
 * What is kept for good about a member (domain §3.6).
 *
 * @param introducers names of members and organizations, in the order given
 * @param events oldest first
 */
public record MemberRecord(
        MemberId id,
        PersonSummary person,
        UnitSummary cell,
        MembershipStatus status,
        String admissionDecisionNumber,
        LocalDate admissionDecisionDate,
        @Nullable LocalDate ceremonyDate,
        @Nullable LocalDate probationEnd,
        @Nullable String recognitionDecisionNumber,
        @Nullable LocalDate recognitionDecisionDate,
        @Nullable LocalDate officialSince,
        @Nullable String cardNumber,
        @Nullable LocalDate leftOn,
        @Nullable LeavingReason leavingReason,
        @Nullable String leavingDecisionNumber,
        int readmissions,
        boolean exemptFromActivity,
        boolean activeElsewhere,
        List<IntroducerName> introducers,
        List<MemberEvent> events) {

    /** Somebody who introduced, by name. */
    public record IntroducerName(Introducer.Kind kind, String name) {}

    /** Party age on a day, counted from the admission decision, not from the ceremony [F:QUIZ]; it ends with membership. */
    public Period partyAge(LocalDate on) {
        LocalDate end = leftOn != null && leftOn.isBefore(on) ? leftOn : on;
        return end.isBefore(admissionDecisionDate) ? Period.ZERO : Period.between(admissionDecisionDate, end);
    }
}
