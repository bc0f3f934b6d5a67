package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.ElectorateCount;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.meeting.CountingTeam;
import vn.thongsuot.procedure.meeting.Summoned;
import vn.thongsuot.procedure.meeting.SummonedLists;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.Electorates;

/** The votes of a case: the rule in force, the voters, the counts that were entered. */
@Component
class BallotService {

    private final CountedBallots counted;
    private final SummonedLists lists;
    private final BallotSheets sheets;
    private final Electorates electorates;
    private final OrganizationDirectory organization;
    private final CaseContexts contexts;
    private final Clock clock;

    BallotService(
            CountedBallots counted,
            SummonedLists lists,
            BallotSheets sheets,
            Electorates electorates,
            OrganizationDirectory organization,
            CaseContexts contexts,
            Clock clock) {
        this.counted = counted;
        this.lists = lists;
        this.sheets = sheets;
        this.electorates = electorates;
        this.organization = organization;
        this.contexts = contexts;
        this.clock = clock;
    }

    BallotTask task(CaseFile file, WorkItem item, String key) {
        Procedure procedure = contexts.procedure(file);
        Ballot ballot = ballot(procedure, key);
        CaseContext context = contexts.of(file);
        List<Summoned> attendance = ballot.isHeldAmongSummoned() ? lists.of(item.id()) : List.of();
        return new BallotTask(
                key,
                contexts.fill(file, procedure, procedure.label("ballot." + key, ballot.question())),
                sheets.rule(file, procedure, ballot, context.today()),
                sheets.options(file, procedure, key, ballot, context.today()),
                sheets.withdrawn(file, ballot),
                ballot.mayNominateFreely(),
                ballot.isAnnounced(),
                ballot.isElectronic(),
                ballot.isHeldAmongSummoned()
                        ? summoned(attendance)
                        : electorate(ballot.electorate()).count(context),
                voters(ballot.electorate()),
                ballot.isHeldAmongSummoned(),
                attendance,
                people(ballot, attendance, context),
                context.subject(),
                failed(file, procedure, ballot, key),
                sheets.number(file, procedure, ballot.repeatLimit(), 0, context.today()));
    }

    /**
     * Reads a report against its ballot; nothing is stored.
     *
     * @return {@code null} when there are violations, named {@code ballot.<field>}
     */
    @Nullable
    Vote read(BallotTask task, @Nullable BallotReport report, @Nullable CountingTeam team, List<Violation> violations) {
        if (report == null) {
            violations.add(Violation.of("ballot.present", "procedure.ballot.missing"));
            return null;
        }
        List<Violation> wrong = new ArrayList<>();
        List<BallotOption> options = options(task, report, wrong);
        wrong.addAll(report.violations(task.rule(), options, task.electorate().members()));
        if (task.amongSummoned() && report.present() != null && report.present() != task.listedAsPresent()) {
            wrong.add(Violation.of("present", "procedure.ballot.present-not-list", task.listedAsPresent()));
        }
        CountingTeam counters = team == null ? CountingTeam.NOBODY : team;
        if (task.rule().method() == BallotMethod.SECRET && counters.leader() == null) {
            wrong.add(Violation.of("leader", "procedure.ballot.leader-missing"));
        }
        if (task.rule().method() == BallotMethod.SECRET
                && counters.leader() != null
                && counters.leader().equals(task.about())) {
            wrong.add(Violation.of("leader", "procedure.ballot.leader-concerned"));
        }
        Vote vote = null;
        if (wrong.isEmpty()) {
            vote = new Vote(
                    task, report.count(task.rule(), options, task.electorate().members()), counters);
            if (vote.count().headChoice() != null && counters.head() == null) {
                wrong.add(Violation.of("head", "procedure.ballot.head-missing"));
            }
        }
        wrong.forEach(violation -> violations.add(new Violation(
                violation.field() == null ? null : "ballot." + violation.field(),
                violation.messageKey(),
                violation.arguments())));
        return wrong.isEmpty() ? vote : null;
    }

    /**
     * What the report of a step says so far, without its counting team, to be shown on the draft of a document; {@code null}
     * while it contradicts itself and for a vote that is not announced.
     */
    @Nullable
    BallotResult soFar(CaseFile file, WorkItem item, Step step, @Nullable BallotReport report) {
        if (report == null || step.ballot() == null) {
            return null;
        }
        BallotTask task = task(file, item, step.ballot());
        List<Violation> wrong = new ArrayList<>();
        List<BallotOption> options = options(task, report, wrong);
        wrong.addAll(report.violations(task.rule(), options, task.electorate().members()));
        return wrong.isEmpty() && task.announced()
                ? task.rule()
                        .result(report.count(
                                task.rule(), options, task.electorate().members()))
                : null;
    }

    /** The people of a report who are not on the paper. */
    List<BallotOption> writtenIn(BallotTask task, BallotReport report) {
        List<BallotOption> options = options(task, report, new ArrayList<>());
        return options.subList(task.options().size(), options.size());
    }

    private List<BallotOption> options(BallotTask task, BallotReport report, List<Violation> wrong) {
        List<BallotOption> options = new ArrayList<>(task.options());
        List<String> known = options.stream().map(BallotOption::key).toList();
        for (String key : report.votes().keySet()) {
            if (!known.contains(key)) {
                BallotOption other = task.freeNomination() && !task.withdrawn().contains(key)
                        ? sheets.writtenIn(key).orElse(null)
                        : null;
                if (other == null) {
                    wrong.add(Violation.of(
                            null,
                            task.withdrawn().contains(key)
                                    ? "procedure.candidate.withdrawn"
                                    : "procedure.ballot.unknown-option"));
                } else {
                    options.add(other);
                }
            }
        }
        return options;
    }

    void record(CaseFile file, WorkItem item, Vote vote, PersonId by) {
        BallotTask task = vote.task();
        counted.record(new CountedBallots.Entry(
                file.id(),
                item.id(),
                item.stepId(),
                task.key(),
                task.question(),
                ballot(contexts.procedure(file), task.key()).electorate(),
                task.announced(),
                task.rule(),
                vote.count(),
                vote.outcome(),
                vote.team(),
                contexts.today(),
                by,
                clock.instant()));
    }

    /** A vote as people see it; {@code visible} tells whether they may see the count. */
    BallotView view(CountedBallot ballot, boolean visible) {
        return new BallotView(
                ballot.stepId(),
                ballot.question(),
                ballot.announced(),
                visible
                        ? new BallotView.Count(
                                ballot.result(),
                                ballot.outcome(),
                                voters(ballot.electorate()),
                                ballot.counters(),
                                ballot.headName(),
                                lists.of(ballot.workItem()))
                        : null,
                ballot.heldOn(),
                ballot.recordedAt());
    }

    private int failed(CaseFile file, Procedure procedure, Ballot ballot, String key) {
        String group = ballot.repeatGroup();
        List<String> keys = group == null
                ? List.of(key)
                : procedure.sheet().ballots().entrySet().stream()
                        .filter(other -> group.equals(other.getValue().repeatGroup()))
                        .map(Map.Entry::getKey)
                        .toList();
        return counted.failed(file.id(), keys);
    }

    private static ElectorateCount summoned(List<Summoned> attendance) {
        long present = attendance.stream()
                .filter(summoned -> summoned.attendance().votes())
                .count();
        return new ElectorateCount(
                attendance.size(),
                0,
                0,
                Message.of("procedure.electorate.summoned-counted", attendance.size(), present));
    }

    private List<PersonChoice> people(Ballot ballot, List<Summoned> attendance, CaseContext context) {
        if (ballot.isHeldAmongSummoned()) {
            return attendance.stream()
                    .map(summoned -> new PersonChoice(summoned.person(), summoned.name(), summoned.standing()))
                    .toList();
        }
        List<PersonId> voters = electorate(ballot.electorate()).people(context);
        Map<PersonId, String> names = new HashMap<>();
        organization.persons(voters).forEach(person -> names.put(person.id(), person.fullName()));
        return voters.stream()
                .filter(names::containsKey)
                .map(person -> new PersonChoice(person, Objects.requireNonNull(names.get(person)), null))
                .toList();
    }

    /** How the voters of a ballot are called. */
    Message voters(String electorate) {
        return Ballot.SUMMONED.equals(electorate)
                ? Message.of("procedure.electorate.summoned")
                : electorate(electorate).voters();
    }

    private Electorate electorate(String name) {
        return electorates.find(name).orElseThrow(() -> new IllegalStateException("No electorate " + name));
    }

    private static Ballot ballot(Procedure procedure, String key) {
        return Objects.requireNonNull(procedure.sheet().ballots().get(key), key);
    }
}
