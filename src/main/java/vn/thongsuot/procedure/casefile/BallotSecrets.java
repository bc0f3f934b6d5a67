package vn.thongsuot.procedure.casefile;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.FlowGraph;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * Who may see a count that was not announced: whoever recorded it, who counted, and the roles the procedure names. From
 * everybody else it hides also what would tell the result, until the case has ended.
 */
@Component
class BallotSecrets {

    private final Map<String, FlowGraph> graphs = new ConcurrentHashMap<>();
    private final CaseFiles files;
    private final WorkItems items;
    private final StepRights rights;
    private final CountedBallots counted;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final RoleResolver roles;

    BallotSecrets(
            CaseFiles files,
            WorkItems items,
            StepRights rights,
            CountedBallots counted,
            CaseAccess access,
            CaseContexts contexts,
            RoleResolver roles) {
        this.files = files;
        this.items = items;
        this.rights = rights;
        this.counted = counted;
        this.access = access;
        this.contexts = contexts;
        this.roles = roles;
    }

    /** What is hidden from the signed-in person. Of a case that ended only the counts themselves are. */
    Veil veil(CaseFile file, Procedure procedure) {
        return veil(file, procedure, ballot -> !maySee(file, procedure, ballot));
    }

    Veil veil(long caseId, Procedure procedure) {
        return procedure.sheet().ballots().values().stream().allMatch(Ballot::isAnnounced)
                ? Veil.NONE
                : veil(files.findById(caseId).orElseThrow(), procedure);
    }

    /** Whether a trail that people read without seeing the case must not say that this step was reached. */
    boolean tells(CaseFile file, Procedure procedure, String step) {
        Veil veil = veil(file, procedure, ballot -> !ballot.announced());
        return veil.seals(step) || veil.hides(step);
    }

    /** Those who stand in a vote that was not announced, and would learn from one of the steps who went on from it. */
    Set<PersonId> toldBy(CaseFile file, Procedure procedure, Set<String> steps) {
        if (procedure.sheet().ballots().values().stream().allMatch(Ballot::isAnnounced)) {
            return Set.of();
        }
        List<CountedBallot> all = counted.of(file.id());
        return all.stream()
                .filter(ballot -> !ballot.announced())
                .filter(ballot -> !Collections.disjoint(steps, telling(procedure, all, ballot)))
                .flatMap(ballot -> candidates(ballot).filter(person -> !ballot.isKnownTo(person)))
                .collect(Collectors.toSet());
    }

    private static Stream<PersonId> candidates(CountedBallot ballot) {
        return ballot.result().lines().stream()
                .map(line -> line.option().key())
                .filter(key -> key.matches("\\d{1,18}"))
                .map(key -> new PersonId(Long.parseLong(key)));
    }

    private Set<String> telling(Procedure procedure, List<CountedBallot> all, CountedBallot ballot) {
        return graph(procedure).telling(ballot.stepId(), step -> isAnnouncedAfter(all, ballot, step));
    }

    private Veil veil(CaseFile file, Procedure procedure, Predicate<CountedBallot> isSealed) {
        if (procedure.sheet().ballots().values().stream().allMatch(Ballot::isAnnounced)) {
            return Veil.NONE;
        }
        List<CountedBallot> all = counted.of(file.id());
        Map<String, Set<String>> telling = new LinkedHashMap<>();
        for (CountedBallot ballot : all) {
            if (isSealed.test(ballot)) {
                Set<String> elements = file.isRunning() ? telling(procedure, all, ballot) : Set.of();
                telling.merge(ballot.stepId(), elements, BallotSecrets::both);
            }
        }
        return telling.isEmpty() ? Veil.NONE : new Veil(telling);
    }

    /** A vote whose result was announced to a meeting has told its participants that the case came so far. */
    private static boolean isAnnouncedAfter(List<CountedBallot> all, CountedBallot sealed, String step) {
        return all.stream()
                .anyMatch(later -> later.id() > sealed.id()
                        && later.announced()
                        && later.stepId().equals(step));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private FlowGraph graph(Procedure procedure) {
        return graphs.computeIfAbsent(procedure.definitionId(), unused -> FlowGraph.of(procedure.xml()));
    }

    boolean maySee(CaseFile file, Procedure procedure, CountedBallot ballot) {
        PersonId me = access.signedIn().personId();
        if (ballot.announced() || (me != null && ballot.isKnownTo(me))) {
            return true;
        }
        Ballot sheet = procedure.sheet().ballots().get(ballot.ballot());
        return sheet != null && isNamed(file, sheet);
    }

    /** Whether a paper added at a step would tell what this person may not know: the report of a count, or a veiled step. */
    boolean hidesPaper(CaseFile file, Procedure procedure, Veil veil, @Nullable String stepId, PersonId addedBy) {
        if (stepId == null || addedBy.equals(access.signedIn().personId())) {
            return false;
        }
        Step step = procedure.model().steps().get(stepId);
        Ballot sheet = step == null || step.ballot() == null
                ? null
                : procedure.sheet().ballots().get(step.ballot());
        boolean report = sheet != null && !sheet.isAnnounced() && !isNamed(file, sheet) && !mayDo(file, stepId);
        return veil.seals(stepId) || veil.hides(stepId) || report;
    }

    private boolean mayDo(CaseFile file, String stepId) {
        return items.findByCaseIdOrderById(file.id().value()).stream()
                .filter(item -> item.stepId().equals(stepId) && item.isOpen())
                .anyMatch(item -> rights.of(file, item).isPresent());
    }

    /** Whoever stands in a vote of this case is told no count of it by an office that the person holds (domain 4.6). */
    private boolean standsInAVote(CaseFile file) {
        PersonId me = access.signedIn().personId();
        return me != null
                && counted.of(file.id()).stream()
                        .filter(ballot -> !ballot.announced())
                        .flatMap(ballot -> ballot.result().lines().stream())
                        .anyMatch(line -> line.option().key().equals(me.toString()));
    }

    private boolean isNamed(CaseFile file, Ballot sheet) {
        if (standsInAVote(file)) {
            return false;
        }
        Keyring keys = access.keyring();
        UnitSummary unit = contexts.of(file).unit();
        return sheet.visibleTo().stream()
                .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                .anyMatch(role -> keys.opensAsOwn(role.key(), Concern.of(file.subject())));
    }
}
