package vn.thongsuot.cadre.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.Discipline;
import vn.thongsuot.cadre.DisciplineForm;
import vn.thongsuot.cadre.plan.PlanTerm;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.rule.Check.Rule;
import vn.thongsuot.procedure.Message;

/** The principles of planning (domain §5), one pure function each. */
public final class PlanningRules {

    private PlanningRules() {}

    /** Only for a higher title [F:377D]. */
    public static Check higherTitle(CadreStanding cadre, Post post, LocalDate on) {
        return cadre.highestOn(on)
                .filter(held -> held.post().rank() <= post.rank())
                .map(held -> Check.notMet(
                        Rule.HIGHER_TITLE,
                        "cadre.rule.higher-title.no",
                        held.post().title(),
                        post.title()))
                .orElseGet(() -> Check.met(Rule.HIGHER_TITLE, "cadre.rule.higher-title.yes"));
    }

    /** At most three titles of the same level per person [F:377D]; the title asked about counts as one of them. */
    public static Check titlesPerPerson(CadreStanding cadre, Post post, PlanTerm term, CadreLimits limits) {
        long others = cadre.plan().stream()
                .filter(entry -> entry.state().isOpen() && entry.term().equals(term))
                .filter(entry -> entry.level() == post.level() && !entry.post().equals(post.id()))
                .map(entry -> entry.post())
                .distinct()
                .count();
        return others + 1 > limits.titlesPerPerson()
                ? Check.notMet(
                        Rule.TITLES_PER_PERSON, "cadre.rule.titles-per-person.full", others, limits.titlesPerPerson())
                : Check.met(
                        Rule.TITLES_PER_PERSON, "cadre.rule.titles-per-person.free", others, limits.titlesPerPerson());
    }

    /** At most three persons per title [F:377D]. */
    public static Check personsPerTitle(int others, CadreLimits limits) {
        return others + 1 > limits.perTitle()
                ? Check.notMet(Rule.PERSONS_PER_TITLE, "cadre.rule.persons-per-title.full", others, limits.perTitle())
                : Check.met(Rule.PERSONS_PER_TITLE, "cadre.rule.persons-per-title.free", others, limits.perTitle());
    }

    /** Not at the same time as an appointment proposal [F:377D]. */
    public static Check notProposed(CadreStanding cadre) {
        return cadre.proposedFor().stream()
                .findFirst()
                .map(post -> Check.notMet(Rule.NO_OTHER_PROPOSAL, "cadre.rule.proposal.running", post.label()))
                .orElseGet(() -> Check.met(Rule.NO_OTHER_PROPOSAL, "cadre.rule.proposal.none"));
    }

    /**
     * Why somebody planned has to leave the plan at its next review (domain 5: retired, disciplined, over age, tasks not
     * fulfilled); empty when nothing speaks for it. Whoever keeps the plan decides: the portal takes nobody out by itself.
     */
    public static Optional<Check> mustLeave(CadreStanding cadre, LocalDate on, CadreLimits limits) {
        LocalDate retirement = cadre.retirementOn() == null
                ? limits.retirement(cadre.birthDate(), cadre.gender())
                : cadre.retirementOn();
        Check age = retirement.isAfter(on)
                ? Check.met(Rule.FULL_TERM, "cadre.rule.leave.age-left", retirement)
                : Check.notMet(Rule.FULL_TERM, "cadre.rule.leave.retired", retirement);
        return Stream.of(age, discipline(cadre, on, limits), AppointmentRules.evaluation(cadre, on))
                .filter(check -> check.state() == Check.State.NOT_MET)
                .findFirst();
    }

    /** After a violation only when a reprimand or warning has no effect any more [F:377E]; so never after a removal. */
    public static Check discipline(CadreStanding cadre, LocalDate on, CadreLimits limits) {
        Optional<Discipline> running = cadre.disciplines().stream()
                .filter(discipline -> AppointmentRules.counts(discipline, on))
                .filter(discipline -> discipline.form() == DisciplineForm.REMOVAL
                        || discipline
                                .decidedOn()
                                .plusMonths(limits.disciplineEffect())
                                .isAfter(on))
                .findFirst();
        return running.map(discipline -> Check.notMet(
                        Rule.DISCIPLINE,
                        discipline.form() == DisciplineForm.REMOVAL
                                ? "cadre.rule.plan-discipline.removal"
                                : "cadre.rule.plan-discipline.running",
                        Message.of("cadre.discipline." + discipline.form()),
                        discipline.decidedOn(),
                        discipline.decidedOn().plusMonths(limits.disciplineEffect())))
                .orElseGet(() -> Check.met(Rule.DISCIPLINE, "cadre.rule.discipline.none"));
    }
}
