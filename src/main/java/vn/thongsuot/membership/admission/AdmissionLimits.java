package vn.thongsuot.membership.admission;

import java.time.LocalDate;
import vn.thongsuot.procedure.Parameters;

/**
 * The numbers of the admission rules as in force on some day, in months.
 *
 * @param youngest full months of age at the least
 * @param oldest full months of age at the most, without consent of the province
 * @param together how long an introducer must have worked, studied or lived with the applicant
 * @param certificate how long a certificate of the awareness course is valid
 * @param readmission how long ago somebody must have left
 */
record AdmissionLimits(int youngest, int oldest, int together, int certificate, int readmission) {

    private static final int MONTHS_PER_YEAR = 12;

    static final AdmissionLimits OF_2025 = new AdmissionLimits(18 * MONTHS_PER_YEAR, 60 * MONTHS_PER_YEAR, 12, 60, 36);

    /**
     * As the parameters have it on a day. The ages of 18 and 60 are those of the Charter and its regulation [F:QUIZ] and no
     * parameters.
     */
    static AdmissionLimits inForce(Parameters parameters, LocalDate on) {
        return new AdmissionLimits(
                OF_2025.youngest,
                OF_2025.oldest,
                parameters
                        .timeLimit("admission.introducer_min_months_together", on)
                        .amount(),
                parameters.timeLimit("admission.certificate_valid_months", on).amount(),
                parameters.timeLimit("readmission.min_months", on).amount());
    }

    int youngestYears() {
        return youngest / MONTHS_PER_YEAR;
    }

    int oldestYears() {
        return oldest / MONTHS_PER_YEAR;
    }
}
