package vn.thongsuot.cadre.rule;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.thongsuot.cadre.DisciplineForm;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.procedure.Parameters;

/**
 * The numbers of the rules as in force on some day, in months unless said otherwise.
 *
 * @param inPost how long in the present or an equal post
 * @param term length of a term
 * @param block how long each form of discipline keeps from a higher post
 * @param disciplineEffect how long a reprimand or warning has effect, for planning
 * @param titlesPerPerson at most so many titles of one level
 * @param perTitle at most so many persons per title
 * @param review between two reviews of a plan
 * @param ageBand width of a band of ages, in years
 */
public record CadreLimits(
        int inPost,
        int term,
        Map<DisciplineForm, Integer> block,
        int disciplineEffect,
        int retirementMen,
        int retirementWomen,
        int titlesPerPerson,
        int perTitle,
        int review,
        int ageBand) {

    public static CadreLimits inForce(Parameters parameters, LocalDate on) {
        Map<DisciplineForm, Integer> block = new EnumMap<>(DisciplineForm.class);
        block.put(DisciplineForm.REPRIMAND, months(parameters, "appointment.discipline_block_reprimand_months", on));
        block.put(DisciplineForm.WARNING, months(parameters, "appointment.discipline_block_warning_months", on));
        block.put(DisciplineForm.REMOVAL, months(parameters, "appointment.discipline_block_removal_months", on));
        return new CadreLimits(
                months(parameters, "appointment.min_months_in_post", on),
                months(parameters, "appointment.term_months", on),
                block,
                months(parameters, "planning.discipline_effect_months", on),
                months(parameters, "cadre.retirement_age_men_months", on),
                months(parameters, "cadre.retirement_age_women_months", on),
                parameters.number("planning.titles_per_person", on),
                parameters.number("planning.max_per_title", on),
                months(parameters, "planning.review_months", on),
                parameters.number("planning.age_band_years", on));
    }

    /** The day somebody reaches the age of retirement. */
    public LocalDate retirement(LocalDate born, Gender gender) {
        return born.plusMonths(gender == Gender.MALE ? retirementMen : retirementWomen);
    }

    public int blockOf(DisciplineForm form) {
        return Objects.requireNonNull(block.get(form));
    }

    private static int months(Parameters parameters, String key, LocalDate on) {
        return parameters.timeLimit(key, on).amount();
    }
}
