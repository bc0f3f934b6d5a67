package vn.thongsuot.procedure.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballotbox.BallotBoxes;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.Summoned;
import vn.thongsuot.procedure.meeting.SummonedLists;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.Electorates;

/**
 * Who is summoned to the vote of a step and who came. Only whoever may do the step changes the list, and only while the step
 * waits: with the count it is closed.
 */
@Service
@Transactional
public class AttendanceService {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_STANDING = 300;
    private static final int SHORTEST_SEARCH = 2;

    private final SummonedLists lists;
    private final Electorates electorates;
    private final OrganizationDirectory organization;
    private final WorkItems items;
    private final BallotBoxes boxes;
    private final CaseFiles files;
    private final StepRights rights;
    private final CaseContexts contexts;

    AttendanceService(
            SummonedLists lists,
            Electorates electorates,
            OrganizationDirectory organization,
            WorkItems items,
            BallotBoxes boxes,
            CaseFiles files,
            StepRights rights,
            CaseContexts contexts) {
        this.lists = lists;
        this.electorates = electorates;
        this.organization = organization;
        this.items = items;
        this.boxes = boxes;
        this.files = files;
        this.rights = rights;
        this.contexts = contexts;
    }

    /** The list a step begins with, when it holds a vote among the summoned: the people of the bodies and roles named. */
    void begin(CaseFile file, WorkItem item, Step step) {
        Ballot ballot = ballot(file, step);
        if (ballot != null && ballot.isHeldAmongSummoned()) {
            lists.propose(file.id(), item.id(), proposal(ballot, contexts.of(file)));
        }
    }

    @Transactional(readOnly = true)
    public List<Summoned> list(WorkItemId id) {
        return lists.of(open(id).id());
    }

    /** Writes the list anew from the bodies and roles the procedure names; what was marked is lost. */
    public void propose(WorkItemId id) {
        WorkItem item = openForChange(id);
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        Ballot ballot = ballot(file, contexts.procedure(file).step(item.stepId()));
        if (ballot != null) {
            lists.propose(file.id(), item.id(), proposal(ballot, contexts.of(file)));
        }
    }

    /** @throws RuleViolationException when the person is on the list already, as summoned or in somebody's place */
    public void add(WorkItemId id, PersonId person) {
        WorkItem item = openForChange(id);
        requireFree(item, person, null);
        lists.add(item.caseId(), item.id(), person, standing(person));
    }

    public void remove(WorkItemId id, PersonId person) {
        lists.remove(openForChange(id).id(), person);
    }

    /**
     * @param replacedBy who sits in the person's place; only and always with {@link Attendance#REPLACED}
     * @param reason of an absence; needed when it is excused
     */
    public void mark(
            WorkItemId id,
            PersonId person,
            Attendance attendance,
            @Nullable PersonId replacedBy,
            @Nullable String reason) {
        WorkItem item = openForChange(id);
        if (lists.of(item.id()).stream().noneMatch(summoned -> summoned.person().equals(person))) {
            throw new NotFoundException("procedure.attendance.not-summoned");
        }
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        if (attendance == Attendance.EXCUSED && why == null) {
            throw refused("reason", "procedure.attendance.reason-missing");
        }
        if (why != null && why.length() > LONGEST_REASON) {
            throw refused("reason", "procedure.attendance.reason-too-long", LONGEST_REASON);
        }
        if (attendance == Attendance.REPLACED) {
            if (replacedBy == null) {
                throw refused("replacedBy", "procedure.attendance.replacement-missing");
            }
            requireFree(item, replacedBy, person);
        }
        lists.mark(
                item.id(),
                person,
                attendance,
                attendance == Attendance.REPLACED ? replacedBy : null,
                attendance == Attendance.PRESENT ? null : why);
    }

    /** People to add or to sit in somebody's place, and whom voters may have written in: whoever the portal knows. */
    @Transactional(readOnly = true)
    public List<PersonChoice> people(WorkItemId id, String search, int limit) {
        open(id);
        return search.strip().length() < SHORTEST_SEARCH
                ? List.of()
                : organization.findPersons(search.strip(), new PageRequest(0, limit)).stream()
                        .map(this::choice)
                        .toList();
    }

    private PersonChoice choice(PersonSummary person) {
        String standing = standing(person.id());
        String born = String.valueOf(person.birthDate().getYear());
        return new PersonChoice(person.id(), person.fullName(), standing == null ? born : born + ", " + standing);
    }

    private Map<PersonId, String> proposal(Ballot ballot, CaseContext context) {
        Map<PersonId, String> people = new LinkedHashMap<>();
        for (String source : ballot.summons()) {
            electorates.people(source, context).forEach(person -> people.computeIfAbsent(person, this::standing));
        }
        return people;
    }

    /** The highest position of a person, as it is called. */
    private @Nullable String standing(PersonId person) {
        return organization.positionsOf(person, contexts.today()).stream()
                .map(HeldPosition::title)
                .findFirst()
                .map(title -> title.substring(0, Math.min(title.length(), LONGEST_STANDING)))
                .orElse(null);
    }

    private void requireFree(WorkItem item, PersonId person, @Nullable PersonId except) {
        if (organization.person(person).isEmpty()) {
            throw new NotFoundException("procedure.attendance.nobody");
        }
        for (Summoned summoned : lists.of(item.id())) {
            boolean summonedTwice = summoned.person().equals(person);
            boolean sitsElsewhere =
                    person.equals(summoned.replacedBy()) && !summoned.person().equals(except);
            if (summonedTwice || sitsElsewhere) {
                throw refused(except == null ? "person" : "replacedBy", "procedure.attendance.twice");
            }
        }
    }

    private @Nullable Ballot ballot(CaseFile file, Step step) {
        String key = step.ballot();
        return key == null
                ? null
                : Objects.requireNonNull(
                        contexts.procedure(file).sheet().ballots().get(key));
    }

    /** Once the voting has begun on the voters' screens, who votes is fixed. */
    private WorkItem openForChange(WorkItemId id) {
        WorkItem item = open(id);
        if (boxes.current(id).isPresent()) {
            throw new RuleViolationException("procedure.voting.list-fixed");
        }
        return item;
    }

    private WorkItem open(WorkItemId id) {
        WorkItem item = items.findById(id.value())
                .filter(WorkItem::isOpen)
                .orElseThrow(() -> new NotFoundException("procedure.work-item.not-found"));
        CaseFile file = files.findById(item.caseId().value()).orElseThrow();
        if (rights.of(file, item).isEmpty()) {
            throw new NotFoundException("procedure.work-item.not-found");
        }
        return item;
    }

    private static RuleViolationException refused(String field, String messageKey, Object... arguments) {
        return new RuleViolationException(List.of(Violation.of(field, messageKey, arguments)));
    }
}
