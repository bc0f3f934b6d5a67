package vn.thongsuot.membership.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.membership.LeavingReason;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.platform.error.Violation;

/** The rules of an admission, one pure function each. A violation carries no field: the form that asks knows its own. */
final class AdmissionRules {

    private static final int YOUTH_UNION_UNTIL = 30;

    private AdmissionRules() {}

    /**
     * From 18 to 60, counted in months on the day the cell considers the case [F:QUIZ, 294-QD/TW]: full months on that day,
     * so that the whole month after the 60th birthday is still within.
     */
    static Optional<Violation> age(LocalDate born, LocalDate considered, AdmissionLimits limits) {
        long months = ChronoUnit.MONTHS.between(born, considered);
        if (months < limits.youngest()) {
            return violation("membership.admission.too-young", limits.youngestYears(), born);
        }
        return months > limits.oldest()
                ? violation("membership.admission.too-old", limits.oldestYears(), born)
                : Optional.empty();
    }

    /**
     * An introducer is an official member of the same grassroots organization [F:QUIZ]. How long he or she has been
     * official is no obstacle.
     */
    static Optional<Violation> introducer(@Nullable MemberStanding introducer, boolean sameGrassroots, LocalDate on) {
        if (introducer == null || !introducer.status().isMember()) {
            return violation("membership.introducer.not-a-member");
        }
        if (introducer.status() == MembershipStatus.PROBATIONARY || !introducer.isOfficialOn(on)) {
            return violation("membership.introducer.on-probation", introducer.fullName());
        }
        return sameGrassroots
                ? Optional.empty()
                : violation("membership.introducer.other-grassroots", introducer.fullName());
    }

    /** Has worked, studied or lived with the applicant for at least twelve months [F:QUIZ]. */
    static Optional<Violation> together(LocalDate since, LocalDate on, AdmissionLimits limits) {
        return since.plusMonths(limits.together()).isAfter(on)
                ? violation("membership.introducer.together-too-short", limits.together())
                : Optional.empty();
    }

    /** Two different official members, or one and the executive of a mass organization [F:QUIZ]. */
    static Optional<Violation> introducerSet(int differentMembers, int organizations) {
        return differentMembers >= 2 || (differentMembers == 1 && organizations >= 1)
                ? Optional.empty()
                : violation("membership.introducer.not-enough");
    }

    /** The Youth Union introduces only those of its age, who must belong to it [F:QUIZ]; its age ends with 30. */
    static Optional<Violation> youthUnion(LocalDate born, LocalDate on) {
        return ChronoUnit.YEARS.between(born, on) > YOUTH_UNION_UNTIL
                ? violation("membership.introducer.past-youth-union-age", YOUTH_UNION_UNTIL)
                : Optional.empty();
    }

    /** A certificate of the awareness course is valid for 60 months from its date [F:QUIZ]. */
    static Optional<Violation> certificate(LocalDate issued, LocalDate on, AdmissionLimits limits) {
        if (issued.isAfter(on)) {
            return violation("membership.date.in-future");
        }
        LocalDate until = issued.plusMonths(limits.certificate());
        return on.isAfter(until)
                ? violation("membership.certificate.expired", limits.certificate(), until)
                : Optional.empty();
    }

    /**
     * Admitted again: at least 36 months after leaving, once only, and never those who left of their own accord or gave up
     * activity [F:READM].
     *
     * @param former {@code null} for somebody who never was admitted
     */
    static Optional<Violation> readmission(@Nullable MemberStanding former, LocalDate on, AdmissionLimits limits) {
        if (former == null || former.status() == MembershipStatus.ADMISSION_CANCELLED) {
            return Optional.empty();
        }
        if (former.status().isMember() || former.status() == MembershipStatus.ADMITTED) {
            return violation("membership.admission.already-member", former.fullName());
        }
        LeavingReason reason = former.leavingReason();
        if (reason != null && !reason.mayReturn()) {
            return violation("membership.readmission.never", former.fullName());
        }
        if (former.readmissions() > 0) {
            return violation("membership.readmission.only-once", former.fullName());
        }
        LocalDate left = former.leftOn();
        if (left != null && left.plusMonths(limits.readmission()).isAfter(on)) {
            return violation(
                    "membership.readmission.too-early", limits.readmission(), left.plusMonths(limits.readmission()));
        }
        return Optional.empty();
    }

    private static Optional<Violation> violation(String key, Object... arguments) {
        return Optional.of(Violation.of(null, key, arguments));
    }
}
