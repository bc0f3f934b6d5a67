package vn.thongsuot.cadre.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.cadre.CadreStanding;
import vn.thongsuot.cadre.CadreStanding.HeldPost;
import vn.thongsuot.cadre.Discipline;
import vn.thongsuot.cadre.Evaluation;
import vn.thongsuot.cadre.Grade;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.rule.Check.Rule;
import vn.thongsuot.procedure.Message;

/** The preconditions of an appointment (domain §4.1), one pure function each. */
public final class AppointmentRules {

    private AppointmentRules() {}

    /**
     * In the approved plan for the title or an equal one, whoever comes from elsewhere also for a higher one; the competent level may decide otherwise [F:377B] [F:80C]. Whoever
     * held the title before is not asked.
     */
    public static Check planned(CadreStanding cadre, Post post, LocalDate on) {
        Optional<PlanEntry> entry = cadre.plan().stream()
                .filter(planned -> planned.state() == PlanState.APPROVED)
                .filter(planned -> planned.post().equals(post.id())
                        || planned.rank() == post.rank()
                        || (fromElsewhere(cadre, post, on) && planned.rank() < post.rank()))
                .filter(planned -> planned.term().lastsInto(on.getYear()))
                .min(Comparator.comparing(planned -> !planned.post().equals(post.id())));
        if (entry.isEmpty()) {
            return Check.needsException(Rule.PLANNED, "cadre.rule.planned.no", post.title());
        }
        return entry.get().post().equals(post.id())
                ? Check.met(
                        Rule.PLANNED,
                        "cadre.rule.planned.title",
                        post.title(),
                        entry.get().term().toString())
                : Check.met(
                        Rule.PLANNED,
                        entry.get().rank() < post.rank() ? "cadre.rule.planned.higher" : "cadre.rule.planned.equal",
                        entry.get().title(),
                        entry.get().unitName(),
                        entry.get().term().toString());
    }

    /** Holds what is held now outside the unit of the post. */
    private static boolean fromElsewhere(CadreStanding cadre, Post post, LocalDate on) {
        return cadre.highestOn(on)
                .filter(held -> !held.post().unitPath().startsWith(post.unitPath()))
                .isPresent();
    }

    /** At least two years in the present or an equal post [F:80C]; terms without a gap are added up. */
    public static Check timeInPost(CadreStanding cadre, LocalDate on, CadreLimits limits) {
        LocalDate since =
                cadre.highestOn(on).map(held -> unbroken(cadre.posts(), held)).orElse(cadre.inPositionSince());
        if (since == null) {
            return Check.byHand(Rule.TIME_IN_POST, "cadre.rule.time-in-post.unknown", limits.inPost());
        }
        LocalDate enough = since.plusMonths(limits.inPost());
        return enough.isAfter(on)
                ? Check.needsException(
                        Rule.TIME_IN_POST, "cadre.rule.time-in-post.short", since, limits.inPost(), enough)
                : Check.met(Rule.TIME_IN_POST, "cadre.rule.time-in-post.enough", since, limits.inPost());
    }

    /** Since when the person has been in this post or equal ones, one term following another. */
    private static LocalDate unbroken(List<HeldPost> posts, HeldPost present) {
        LocalDate since = present.term().startsOn();
        boolean further = true;
        while (further) {
            LocalDate from = since;
            Optional<LocalDate> earlier = posts.stream()
                    .filter(held -> held.post().rank() == present.post().rank())
                    .filter(held -> held.term().startsOn().isBefore(from))
                    .filter(held -> held.term().runsOn(from.minusDays(1)))
                    .map(held -> held.term().startsOn())
                    .min(LocalDate::compareTo);
            further = earlier.isPresent();
            since = earlier.orElse(since);
        }
        return since;
    }

    /**
     * No higher post for some time from the disciplinary decision: reprimand, warning, removal [F:377C]. The months are those
     * in force on the day of asking.
     */
    public static Check discipline(CadreStanding cadre, LocalDate on, CadreLimits limits) {
        Optional<Discipline> longest = cadre.disciplines().stream()
                .filter(discipline -> counts(discipline, on))
                .max(Comparator.comparing(discipline -> until(discipline, limits)));
        if (longest.isEmpty()) {
            return Check.met(Rule.DISCIPLINE, "cadre.rule.discipline.none");
        }
        Discipline discipline = longest.get();
        LocalDate until = until(discipline, limits);
        Object form = Message.of("cadre.discipline." + discipline.form());
        return until.isAfter(on)
                ? Check.notMet(
                        Rule.DISCIPLINE,
                        "cadre.rule.discipline.blocked",
                        form,
                        discipline.decidedOn(),
                        limits.blockOf(discipline.form()),
                        until)
                : Check.met(Rule.DISCIPLINE, "cadre.rule.discipline.over", form, discipline.decidedOn(), until);
    }

    static boolean counts(Discipline discipline, LocalDate on) {
        LocalDate cancelled = discipline.cancelledOn();
        return cancelled == null || cancelled.isAfter(on);
    }

    private static LocalDate until(Discipline discipline, CadreLimits limits) {
        return discipline.decidedOn().plusMonths(limits.blockOf(discipline.form()));
    }

    /** Age enough for a full term at first appointment [F:80C]; not asked again of whoever held an equal post. */
    public static Check fullTerm(CadreStanding cadre, Post post, LocalDate from, CadreLimits limits) {
        LocalDate retirement = cadre.retirementOn() == null
                ? limits.retirement(cadre.birthDate(), cadre.gender())
                : cadre.retirementOn();
        Integer own = post.termMonths();
        int months = own == null ? limits.term() : own;
        LocalDate end = from.plusMonths(months);
        if (!end.isAfter(retirement)) {
            return Check.met(Rule.FULL_TERM, "cadre.rule.full-term.enough", months, retirement);
        }
        return cadre.everHeldRank(post.rank())
                ? Check.met(Rule.FULL_TERM, "cadre.rule.full-term.not-first", retirement)
                : Check.notMet(Rule.FULL_TERM, "cadre.rule.full-term.short", months, end, retirement);
    }

    /** A clear record as far as evaluations tell: the last one was not "tasks not completed". */
    public static Check evaluation(CadreStanding cadre, LocalDate on) {
        Optional<Evaluation> last = cadre.evaluations().stream()
                .filter(evaluation -> evaluation.year() < on.getYear())
                .max(Comparator.comparingInt(Evaluation::year));
        if (last.isEmpty()) {
            return Check.byHand(Rule.EVALUATION, "cadre.rule.evaluation.none");
        }
        Object grade = Message.of("cadre.grade." + last.get().grade());
        String year = Integer.toString(last.get().year());
        return last.get().grade() == Grade.NOT_COMPLETED
                ? Check.notMet(Rule.EVALUATION, "cadre.rule.evaluation.bad", year, grade)
                : Check.met(Rule.EVALUATION, "cadre.rule.evaluation.good", year, grade);
    }

    /** Not proposed for another post at the same time. */
    public static Check noOtherProposal(CadreStanding cadre, Post post) {
        return cadre.proposedFor().stream()
                .filter(other -> !other.id().equals(post.id()))
                .findFirst()
                .map(other -> Check.notMet(Rule.NO_OTHER_PROPOSAL, "cadre.rule.proposal.other", other.label()))
                .orElseGet(() -> Check.met(Rule.NO_OTHER_PROPOSAL, "cadre.rule.proposal.none"));
    }

    /** Record, asset declaration and health are papers [F:80C]: somebody looks at them. */
    public static Check papers() {
        return Check.byHand(Rule.PAPERS, "cadre.rule.papers");
    }
}
