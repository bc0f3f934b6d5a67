package vn.thongsuot.membership.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.membership.LeavingReason;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.membership.MembershipStatus;
import vn.thongsuot.membership.VotingBase;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.Violation;

class AdmissionRulesTest {

    private static final AdmissionLimits LIMITS = AdmissionLimits.OF_2025;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

    @ParameterizedTest(name = "born {0}, considered {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    2008-09-15, 2026-09-15, -
                    2008-09-16, 2026-09-15, membership.admission.too-young
                    2008-02-29, 2026-02-28, membership.admission.too-young
                    2008-02-29, 2026-03-01, -
                    1966-09-15, 2026-09-15, -
                    1966-08-16, 2026-09-15, -
                    1966-08-15, 2026-09-15, membership.admission.too-old
                    1990-01-01, 2026-09-15, -
                    """)
    void age_is_counted_in_months_on_the_day_of_consideration(
            LocalDate born, LocalDate considered, @Nullable String expected) {
        assertThat(key(AdmissionRules.age(born, considered, LIMITS))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, official since {1}, same grassroots organization {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
                    OFFICIAL,     2026-09-01, true,  -
                    OFFICIAL,     2010-01-01, true,  -
                    OFFICIAL,     2010-01-01, false, membership.introducer.other-grassroots
                    OFFICIAL,     2026-09-16, true,  membership.introducer.on-probation
                    PROBATIONARY, -,          true,  membership.introducer.on-probation
                    ADMITTED,     -,          true,  membership.introducer.not-a-member
                    DELETED,      2010-01-01, true,  membership.introducer.not-a-member
                    LEFT,         2010-01-01, true,  membership.introducer.not-a-member
                    """)
    void an_introducer_is_an_official_member_of_the_same_grassroots_organization(
            MembershipStatus status, @Nullable LocalDate since, boolean same, @Nullable String expected) {
        MemberStanding introducer = standing(status, since, null, null, 0);
        assertThat(key(AdmissionRules.introducer(introducer, same, TODAY))).isEqualTo(expected);
    }

    @Test
    void somebody_who_never_was_a_member_introduces_nobody() {
        assertThat(key(AdmissionRules.introducer(null, true, TODAY))).isEqualTo("membership.introducer.not-a-member");
    }

    @ParameterizedTest(name = "together since {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    2025-09-15, -
                    2025-09-16, membership.introducer.together-too-short
                    2020-01-01, -
                    2026-09-15, membership.introducer.together-too-short
                    """)
    void an_introducer_has_known_the_applicant_for_twelve_months(LocalDate since, @Nullable String expected) {
        assertThat(key(AdmissionRules.together(since, TODAY, LIMITS))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} members, {1} organizations: {2}")
    @CsvSource(nullValues = "-", textBlock = """
                    2, 0, -
                    1, 1, -
                    1, 0, membership.introducer.not-enough
                    0, 1, membership.introducer.not-enough
                    0, 2, membership.introducer.not-enough
                    """)
    void two_members_or_one_and_an_organization_introduce(int members, int organizations, @Nullable String expected) {
        assertThat(key(AdmissionRules.introducerSet(members, organizations))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    1999-08-17, -
                    1995-09-16, -
                    1995-09-15, membership.introducer.past-youth-union-age
                    """)
    void the_youth_union_introduces_those_of_its_age(LocalDate born, @Nullable String expected) {
        assertThat(key(AdmissionRules.youthUnion(born, TODAY))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "issued {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    2021-09-15, -
                    2021-09-14, membership.certificate.expired
                    2026-09-15, -
                    2026-09-16, membership.date.in-future
                    """)
    void a_certificate_is_valid_for_sixty_months(LocalDate issued, @Nullable String expected) {
        assertThat(key(AdmissionRules.certificate(issued, TODAY, LIMITS))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1} on {2}, readmitted {3} times: {4}")
    @CsvSource(nullValues = "-", textBlock = """
                    DELETED,  FAILED_PROBATION,    2023-09-15, 0, -
                    DELETED,  FAILED_PROBATION,    2023-09-16, 0, membership.readmission.too-early
                    DELETED,  DELETED_FOR_CONDUCT, 2015-01-01, 0, -
                    DELETED,  DELETED_FOR_CONDUCT, 2015-01-01, 1, membership.readmission.only-once
                    EXPELLED, EXPELLED,            2015-01-01, 0, -
                    LEFT,     ASKED_TO_LEAVE,      2000-01-01, 0, membership.readmission.never
                    DELETED,  GAVE_UP_ACTIVITY,    2000-01-01, 0, membership.readmission.never
                    OFFICIAL, -,                   -,          0, membership.admission.already-member
                    ADMITTED, -,                   -,          0, membership.admission.already-member
                    ADMISSION_CANCELLED, ADMISSION_CANCELLED, 2026-09-01, 0, -
                    """)
    void readmission_comes_late_once_and_not_for_everybody(
            MembershipStatus status,
            @Nullable LeavingReason reason,
            @Nullable LocalDate left,
            int readmissions,
            @Nullable String expected) {
        MemberStanding former = standing(status, LocalDate.of(1999, 1, 1), left, reason, readmissions);
        assertThat(key(AdmissionRules.readmission(former, TODAY, LIMITS))).isEqualTo(expected);
    }

    @Test
    void a_first_admission_is_no_readmission() {
        assertThat(AdmissionRules.readmission(null, TODAY, LIMITS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} official, {1} elsewhere, {2} exempt, {3} of them attending: {4}")
    @CsvSource(textBlock = """
            20, 0, 0, 0, 20
            20, 1, 1, 0, 18
            20, 1, 1, 1, 19
            20, 1, 1, 2, 20
            3,  0, 3, 0, 0
            """)
    void the_base_of_a_vote_leaves_out_those_who_need_not_come_unless_they_do(
            int official, int elsewhere, int exempt, int attending, int expected) {
        assertThat(new VotingBase(official, elsewhere, exempt).totalWith(attending))
                .isEqualTo(expected);
    }

    private static MemberStanding standing(
            MembershipStatus status,
            @Nullable LocalDate since,
            @Nullable LocalDate left,
            @Nullable LeavingReason reason,
            int readmissions) {
        return new MemberStanding(
                new PersonId(1), "An", new UnitId(5), "/1/5/", status, since, left, reason, readmissions);
    }

    private static @Nullable String key(Optional<Violation> violation) {
        return violation.map(Violation::messageKey).orElse(null);
    }
}
