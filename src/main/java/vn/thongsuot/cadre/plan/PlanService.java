package vn.thongsuot.cadre.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.rule.CadreChecks;
import vn.thongsuot.cadre.rule.Check;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/**
 * Keeps plans. What procedures call ({@link #add}, {@link #approve}, {@link #remove}, {@link #review}) does not ask who they
 * act for; what the office enters by hand ({@link #reviewEntry}, {@link #removeEntry}) does.
 */
@Service
@Transactional
public class PlanService {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient database;
    private final PlanDirectory plans;
    private final PostDirectory posts;
    private final CadreChecks checks;
    private final CadreAccess access;
    private final AuditTrail audit;

    PlanService(
            JdbcClient database,
            PlanDirectory plans,
            PostDirectory posts,
            CadreChecks checks,
            CadreAccess access,
            AuditTrail audit) {
        this.database = database;
        this.plans = plans;
        this.posts = posts;
        this.checks = checks;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Enters persons as proposed; whoever stands in that plan already is left as is.
     *
     * @throws RuleViolationException when a principle of planning forbids one of them
     */
    public void add(PostId id, PlanTerm term, List<PersonId> persons, @Nullable Long caseId) {
        Post post = lock(id);
        LocalDate today = posts.today();
        for (PersonId person : persons) {
            List<PlanEntry> present = plans.entries(id, term);
            if (present.stream().anyMatch(entry -> entry.person().equals(person))) {
                continue;
            }
            List<Check> found = checks.planning(person, post, term, today, present.size());
            List<Violation> violations = found.stream()
                    .filter(check -> check.state() == Check.State.NOT_MET)
                    .map(check -> new Violation(
                            null, check.reason().key(), check.reason().arguments()))
                    .toList();
            if (!violations.isEmpty()) {
                throw new RuleViolationException(violations);
            }
            database.sql("""
                            insert into cadre_plan_entry (post_id, person_id, term_from, term_to, state, proposed_on, case_id)
                            values (:post, :person, :from, :to, 'PROPOSED', :on, :caseId)
                            """)
                    .param("post", id.value())
                    .param("person", person.value())
                    .param("from", term.from())
                    .param("to", term.to())
                    .param("on", today)
                    .param("caseId", caseId)
                    .update();
            audit.record("cadre.plan-add", "person:" + person, Map.of("post", id.toString()));
        }
    }

    /**
     * Approves those proposed; whoever was proposed and is not among them is taken out.
     *
     * @param persons empty for all that are proposed
     */
    public void approve(PostId id, PlanTerm term, Set<PersonId> persons, String number, LocalDate date) {
        lock(id);
        for (PlanEntry entry : plans.entries(id, term)) {
            if (entry.state() != PlanState.PROPOSED) {
                continue;
            }
            if (persons.isEmpty() || persons.contains(entry.person())) {
                database.sql("""
                                update cadre_plan_entry set state = 'APPROVED', approved_on = :date, decision_number = :number,
                                    decision_date = :date, version = version + 1 where id = :id
                                """)
                        .param("date", date)
                        .param("number", number)
                        .param("id", entry.id())
                        .update();
                audit.record("cadre.plan-approve", "person:" + entry.person(), Map.of("post", id.toString()));
            } else {
                take(entry, "cadre.plan.not-approved");
            }
        }
    }

    /** Takes entries out; {@code null} leaves a condition out. */
    public void remove(@Nullable PostId post, @Nullable PlanTerm term, Set<PersonId> persons, String reason) {
        for (PersonId person : persons) {
            plansOf(person).stream()
                    .filter(entry -> post == null || entry.post().equals(post))
                    .filter(entry -> term == null || entry.term().equals(term))
                    .forEach(entry -> end(entry, reason));
        }
    }

    /**
     * The yearly review of a title: notes it on all entries, takes out those removed.
     *
     * @param removed those taken out, each with the reason that the entry keeps
     */
    public void review(PostId id, PlanTerm term, LocalDate on, Map<PersonId, String> removed) {
        lock(id);
        for (PlanEntry entry : plans.entries(id, term)) {
            String reason = removed.get(entry.person());
            note(entry, on, reason == null, reason);
            if (reason != null) {
                end(entry, reason);
            }
        }
    }

    /**
     * The office notes that an entry was reviewed and stays.
     *
     * @throws StaleException when somebody else changed it
     */
    public void reviewEntry(long id, int version, LocalDate on, @Nullable String note) {
        PlanEntry entry = keepable(id, version);
        if (entry.state() != PlanState.APPROVED) {
            throw new RuleViolationException("cadre.plan.review.not-approved");
        }
        if (on.isAfter(posts.today())) {
            throw new RuleViolationException(List.of(Violation.of("on", "cadre.date.in-future")));
        }
        note(entry, on, true, note);
    }

    /** The office takes an entry out, with the reason. */
    public void removeEntry(long id, int version, String reason) {
        PlanEntry entry = keepable(id, version);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleViolationException(List.of(Violation.of("reason", "cadre.reason.length", LONGEST_REASON)));
        }
        end(entry, reason.strip());
    }

    private PlanEntry keepable(long id, int version) {
        PlanEntry entry = plans.entry(id)
                .filter(found -> {
                    Post post = posts.require(found.post());
                    return access.sees(post.unitPath(), post.managingPath());
                })
                .orElseThrow(() -> new NotFoundException("cadre.plan.not-found"));
        access.requireKeeping(posts.require(entry.post()).unitPath());
        int claimed = database.sql("update cadre_plan_entry set version = version + 1"
                        + " where id = :id and version = :version and open_key = 1")
                .param("id", id)
                .param("version", version)
                .update();
        if (claimed == 0) {
            throw new StaleException("cadre.plan.stale");
        }
        return entry;
    }

    private void note(PlanEntry entry, LocalDate on, boolean kept, @Nullable String note) {
        database.sql("""
                        insert into cadre_plan_review (entry_id, reviewed_on, kept, note)
                        values (:entry, :on, :kept, :note)
                        """)
                .param("entry", entry.id())
                .param("on", on)
                .param("kept", kept)
                .param("note", note)
                .update();
        database.sql("update cadre_plan_entry set reviewed_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", entry.id())
                .update();
        audit.record(
                "cadre.plan-review",
                "person:" + entry.person(),
                Map.of("post", entry.post().toString()));
    }

    private void take(PlanEntry entry, String reasonKey) {
        end(entry, Texts.t(reasonKey));
    }

    private void end(PlanEntry entry, String reason) {
        database.sql("""
                        update cadre_plan_entry set state = 'REMOVED', ended_on = :on, end_reason = :reason,
                            version = version + 1 where id = :id
                        """)
                .param("on", posts.today())
                .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .param("id", entry.id())
                .update();
        audit.record(
                "cadre.plan-remove",
                "person:" + entry.person(),
                Map.of("post", entry.post().toString()));
    }

    private List<PlanEntry> plansOf(PersonId person) {
        return database.sql("select " + PlanRows.ENTRY + " where e.person_id = :person and e.open_key = 1")
                .param("person", person.value())
                .query(PlanRows::entry)
                .list();
    }

    private Post lock(PostId id) {
        boolean missing = database.sql("select id from cadre_post where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isEmpty();
        if (missing) {
            throw new NotFoundException("cadre.post.not-found");
        }
        return posts.require(id);
    }
}
