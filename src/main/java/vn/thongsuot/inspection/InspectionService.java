package vn.thongsuot.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseParticipants;

/**
 * Writes what procedures find about a subject. Called by actions in the transaction of the step; the procedure answers for who may
 * decide. An inspection exists from its decision on, so statistics count what was decided and nothing that was only proposed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InspectionService {

    /** The group of people of a case that may do the steps of the team. */
    public static final String TEAM = "inspection.team";

    private static final int LONGEST_SEARCH = 300;

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final MemberDirectory members;
    private final CaseParticipants participants;
    private final AuditTrail audit;

    InspectionService(
            JdbcClient database,
            OrganizationDirectory organization,
            MemberDirectory members,
            CaseParticipants participants,
            AuditTrail audit) {
        this.database = database;
        this.organization = organization;
        this.members = members;
        this.participants = participants;
        this.audit = audit;
    }

    /**
     * What the decision on an inspection says.
     *
     * @param unit whose body inspects
     * @param head of the team; {@code null} where there is no team
     * @param due last day by the plan
     */
    public record Opening(
            InspectionKind kind,
            UnitSummary unit,
            InspectionBody body,
            Subject subject,
            ContentClass contentClass,
            @Nullable String content,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            @Nullable String decisionNumber,
            LocalDate decidedOn,
            @Nullable LocalDate due,
            @Nullable PersonId head,
            List<PersonId> team) {}

    /** Records the decision; the team takes part in the case from then on. */
    public InspectionId open(CaseId caseId, Opening opening) {
        Subject subject = opening.subject();
        Set<PersonId> team = new LinkedHashSet<>(opening.team());
        if (opening.head() != null) {
            team.add(opening.head());
        }
        if (subject.person() != null && team.contains(subject.person())) {
            throw new RuleViolationException("inspection.open.subject-in-team");
        }
        LocalDate day = opening.decidedOn();
        String path = subject.unit() != null
                ? organization.requireUnit(subject.unit()).path()
                : members.standing(person(subject))
                        .map(MemberStanding::unitPath)
                        .orElse(null);
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into inspection_inspection (case_id, kind, unit_id, unit_path, level, body, subject_kind,
                            subject_person_id, subject_unit_id, subject_path, subject_search, committee_member, content_class,
                            content, period_from, period_to, decision_number, decided_on, due_on)
                        values (:case, :kind, :unit, :path, :level, :body, :subjectKind, :person, :subjectUnit, :subjectPath,
                            :search, :committeeMember, :class, :content, :from, :to, :number, :decided, :due)
                        """)
                .param("case", caseId.value())
                .param("kind", opening.kind().name())
                .param("unit", opening.unit().id().value())
                .param("path", opening.unit().path())
                .param("level", opening.unit().kind().level().name())
                .param("body", opening.body().name())
                .param("subjectKind", subject.kind().name())
                .param(
                        "person",
                        subject.person() == null ? null : subject.person().value())
                .param(
                        "subjectUnit",
                        subject.unit() == null ? null : subject.unit().value())
                .param("subjectPath", path)
                .param("search", search(subject))
                .param("committeeMember", subject.person() != null && isCommitteeMember(subject.person(), day))
                .param("class", opening.contentClass().code())
                .param("content", opening.content())
                .param("from", opening.periodFrom())
                .param("to", opening.periodTo())
                .param("number", opening.decisionNumber())
                .param("decided", day)
                .param("due", opening.due())
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        for (PersonId member : team) {
            database.sql(
                            "insert into inspection_team_member (inspection_id, person_id, head) values (:id, :person, :head)")
                    .param("id", id)
                    .param("person", member.value())
                    .param("head", member.equals(opening.head()))
                    .update();
        }
        participants.named(caseId, TEAM, team);
        record(caseId, "inspection.open");
        return new InspectionId(id);
    }

    /** The decision was announced to the subject. */
    public void announce(CaseId caseId, LocalDate on) {
        update(caseId, "announced_on = :on", Map.of("on", on));
        record(caseId, "inspection.announce");
    }

    /**
     * Something of the decision was changed with the agreement of the deciding body.
     *
     * @param content the new content, for a change of content
     * @param due the new last day, for a change of time
     */
    public void change(
            CaseId caseId,
            String kind,
            String description,
            @Nullable String content,
            @Nullable LocalDate due,
            LocalDate on) {
        Long id = require(caseId);
        database.sql("""
                        insert into inspection_change (inspection_id, kind, description, content_before, due_before, due_after,
                            approved_on)
                        select id, :kind, :description, if(:content is null, null, content), due_on, coalesce(:due, due_on), :on
                        from inspection_inspection where id = :id
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("description", description)
                .param("content", content)
                .param("due", due)
                .param("on", on)
                .update();
        if (content != null) {
            update(caseId, "content = :content", Map.of("content", content));
        }
        if (due != null) {
            update(caseId, "due_on = :due", Map.of("due", due));
        }
        record(caseId, "inspection.change");
    }

    /** What the deciding body concluded about the subject. */
    public void conclude(CaseId caseId, InspectionResult result, LocalDate on) {
        update(
                caseId,
                "result = :result, concluded_on = :on, violation_found = :violation, must_discipline = :discipline,"
                        + " transferred = :transferred",
                Map.of(
                        "result",
                        result.name(),
                        "on",
                        on,
                        "violation",
                        result.isViolation(),
                        "discipline",
                        result == InspectionResult.DISCIPLINE,
                        "transferred",
                        result == InspectionResult.TRANSFERRED));
        record(caseId, "inspection.conclude");
    }

    /** Something the conclusion asks somebody to put right. */
    public record Remedy(String description, String owner, LocalDate dueOn) {}

    /** What the conclusion asks to be put right. */
    public void remedies(CaseId caseId, List<Remedy> remedies) {
        Long id = require(caseId);
        int number = 0;
        for (Remedy remedy : remedies) {
            database.sql("""
                            insert into inspection_remedy (inspection_id, number, description, owner, due_on)
                            values (:id, :number, :description, :owner, :due)
                            """)
                    .param("id", id)
                    .param("number", ++number)
                    .param("description", remedy.description())
                    .param("owner", remedy.owner())
                    .param("due", remedy.dueOn())
                    .update();
        }
        record(caseId, "inspection.remedies");
    }

    /** One of them was done. */
    public void remedied(CaseId caseId, String description, LocalDate on) {
        database.sql("""
                        update inspection_remedy set done_on = :on, version = version + 1
                        where inspection_id = :id and description = :description and done_on is null order by number limit 1
                        """)
                .param("id", require(caseId))
                .param("description", description)
                .param("on", on)
                .update();
        record(caseId, "inspection.remedied");
    }

    /**
     * Somebody joins the team, or leaves it: what they saw they saw, but they see no more evidence.
     *
     * @param head who leads from now on; {@code null} when that does not change
     */
    public void changeTeam(
            CaseId caseId, @Nullable PersonId joins, @Nullable PersonId leaves, @Nullable PersonId head, LocalDate on) {
        Long id = require(caseId);
        Stream.of(joins, head).filter(Objects::nonNull).distinct().forEach(person -> join(id, person));
        if (head != null) {
            database.sql("update inspection_team_member set head = (person_id = :person) where inspection_id = :id")
                    .param("id", id)
                    .param("person", head.value())
                    .update();
        }
        if (leaves != null) {
            database.sql(
                            "update inspection_team_member set left_on = :on where inspection_id = :id and person_id = :person")
                    .param("on", on)
                    .param("id", id)
                    .param("person", leaves.value())
                    .update();
        }
        participants.named(
                caseId,
                TEAM,
                database.sql(
                                "select person_id from inspection_team_member where inspection_id = :id and left_on is null")
                        .param("id", id)
                        .query((row, number) -> new PersonId(row.getLong("person_id")))
                        .list());
    }

    private void join(Long id, PersonId person) {
        boolean isSubject = database.sql(
                                "select count(*) from inspection_inspection where id = :id and subject_person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
        if (isSubject) {
            throw new RuleViolationException("inspection.open.subject-in-team");
        }
        database.sql("""
                        insert into inspection_team_member (inspection_id, person_id, head) values (:id, :person, false)
                        on duplicate key update left_on = null
                        """).param("id", id).param("person", person.value()).update();
    }

    /** The file is closed, with all remedies done. */
    public void close(CaseId caseId, LocalDate on) {
        update(caseId, "closed_on = :on", Map.of("on", on));
        record(caseId, "inspection.close");
    }

    /** The inspection was stopped. Before its decision there is nothing to record. */
    public void stop(CaseId caseId, LocalDate on) {
        database.sql("""
                        update inspection_inspection set stopped = true, closed_on = :on, version = version + 1
                        where case_id = :case
                        """).param("case", caseId.value()).param("on", on).update();
        record(caseId, "inspection.stop");
    }

    /**
     * Discipline came out of these cases: every inspection among them that asked for it is answered. An inspection of the same
     * subject that led to no discipline stays as it is.
     *
     * @return how many
     */
    public int disciplined(Collection<CaseId> origins, LocalDate on) {
        return origins.isEmpty()
                ? 0
                : database.sql("""
                        update inspection_inspection set disciplined_on = :on, version = version + 1
                        where case_id in (:origins) and must_discipline and disciplined_on is null and concluded_on <= :on
                        """)
                        .param("on", on)
                        .param("origins", origins.stream().map(CaseId::value).toList())
                        .update();
    }

    /** That discipline was taken back: it was wrong from the beginning. */
    public void notDisciplined(Collection<CaseId> origins) {
        if (!origins.isEmpty()) {
            database.sql("""
                            update inspection_inspection set disciplined_on = null, version = version + 1
                            where case_id in (:origins) and disciplined_on is not null
                            """)
                    .param("origins", origins.stream().map(CaseId::value).toList())
                    .update();
        }
    }

    /** Whether somebody is in a committee of any level on a day, as official statistics count it. */
    private boolean isCommitteeMember(PersonId person, LocalDate day) {
        return database.sql("select " + CommitteeMembership.of(":person", ":day"))
                .param("person", person.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void update(CaseId caseId, String assignments, Map<String, Object> values) {
        int changed = database.sql("update inspection_inspection set " + assignments
                        + ", version = version + 1 where case_id = :case")
                .params(values)
                .param("case", caseId.value())
                .update();
        if (changed == 0) {
            throw new RuleViolationException("inspection.not-opened");
        }
    }

    private Long require(CaseId caseId) {
        return database.sql("select id from inspection_inspection where case_id = :case for update")
                .param("case", caseId.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new RuleViolationException("inspection.not-opened"));
    }

    private String search(Subject subject) {
        String name = subject.unit() != null
                ? organization.requireUnit(subject.unit()).name()
                : organization.person(person(subject)).orElseThrow().fullName();
        String search = SearchText.of(name);
        return search.substring(0, Math.min(LONGEST_SEARCH, search.length()));
    }

    private static PersonId person(Subject subject) {
        return Objects.requireNonNull(subject.person());
    }

    private void record(CaseId caseId, String action) {
        audit.record(action, "case:" + caseId.value(), Map.of());
    }
}
