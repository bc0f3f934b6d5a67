package vn.thongsuot.inspection.discipline.rule;

import java.time.LocalDate;
import vn.thongsuot.procedure.Parameters;

/**
 * The numbers of the rules as in force on some day.
 *
 * @param lightBar months after which a reprimand may no longer be given
 * @param heavyBar the same for warning and removal
 * @param effect months after the announcement when the effect ends by itself
 * @param invitations so many absences without a reason, and the case goes on without the self-review
 */
public record DisciplineLimits(int lightBar, int heavyBar, int effect, int invitations) {

    public static DisciplineLimits inForce(Parameters parameters, LocalDate on) {
        return new DisciplineLimits(
                parameters.timeLimit("discipline.timebar_reprimand_months", on).amount(),
                parameters.timeLimit("discipline.timebar_warning_months", on).amount(),
                parameters.timeLimit("discipline.effect_end_months", on).amount(),
                parameters.number("discipline.self_review_invitations", on));
    }
}
