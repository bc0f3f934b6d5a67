package vn.thongsuot.cadre.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.CadreDirectory;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.Parameters;

/** Asks all rules about one person, with the numbers in force on the day. Answers whoever asks. */
@Component
@Transactional(readOnly = true)
public class CadreChecks {

    private final CadreDirectory cadres;
    private final Parameters parameters;

    CadreChecks(CadreDirectory cadres, Parameters parameters) {
        this.cadres = cadres;
        this.parameters = parameters;
    }

    /** The preconditions of appointing the person to the post. */
    public List<Check> appointment(PersonId person, Post post, LocalDate on) {
        return appointment(standing(person), post, on);
    }

    /** The same, of somebody whose standing is known already. */
    public List<Check> appointment(CadreStanding cadre, Post post, LocalDate on) {
        CadreLimits limits = limits(on);
        return List.of(
                AppointmentRules.planned(cadre, post, on),
                AppointmentRules.timeInPost(cadre, on, limits),
                AppointmentRules.discipline(cadre, on, limits),
                AppointmentRules.fullTerm(cadre, post, on, limits),
                AppointmentRules.evaluation(cadre, on),
                AppointmentRules.noOtherProposal(cadre, post),
                AppointmentRules.papers());
    }

    /**
     * Whether the person may be planned for the post in the planning term.
     *
     * @param others how many are planned for it already
     */
    public List<Check> planning(PersonId person, Post post, PlanTerm term, LocalDate on, int others) {
        return planning(standing(person), post, term, on, others);
    }

    /** The same, of somebody whose standing is known already. */
    public List<Check> planning(CadreStanding cadre, Post post, PlanTerm term, LocalDate on, int others) {
        CadreLimits limits = limits(on);
        return List.of(
                PlanningRules.higherTitle(cadre, post, on),
                PlanningRules.titlesPerPerson(cadre, post, term, limits),
                PlanningRules.personsPerTitle(others, limits),
                PlanningRules.notProposed(cadre),
                PlanningRules.discipline(cadre, on, limits),
                AppointmentRules.evaluation(cadre, on));
    }

    /** Whether a vote of confidence on that day falls in the year of the term that it is periodically held in. */
    public Check termYear(LocalDate termStartedOn, LocalDate on) {
        return ConfidenceRules.termYear(termStartedOn, on, parameters.number("confidence.year_of_term", on));
    }

    /** Whether one of those planned has to leave at the next review, and why. */
    public Optional<Check> mustLeavePlan(CadreStanding cadre, LocalDate on) {
        return PlanningRules.mustLeave(cadre, on, limits(on));
    }

    public CadreLimits limits(LocalDate on) {
        return CadreLimits.inForce(parameters, on);
    }

    private CadreStanding standing(PersonId person) {
        return cadres.standing(person).orElseThrow(() -> new NotFoundException("cadre.record.not-found"));
    }
}
