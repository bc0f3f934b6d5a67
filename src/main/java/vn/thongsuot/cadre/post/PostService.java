package vn.thongsuot.cadre.post;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionRegister;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.Parameters;

/**
 * Carries decisions about posts out: who holds them, from when to when. Called by the actions of procedures in the transaction
 * of the step; the procedure answers for who may decide. The position of the organization follows, and with it the work.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PostService {

    private static final Set<TermEnd> LEAVES_PLANS = EnumSet.of(TermEnd.RETIRED, TermEnd.DISMISSED);

    private final JdbcClient database;
    private final PostDirectory posts;
    private final PositionRegister positions;
    private final Parameters parameters;
    private final AuditTrail audit;

    PostService(
            JdbcClient database,
            PostDirectory posts,
            PositionRegister positions,
            Parameters parameters,
            AuditTrail audit) {
        this.database = database;
        this.posts = posts;
        this.positions = positions;
        this.parameters = parameters;
        this.audit = audit;
    }

    /**
     * A decision and when it takes effect.
     *
     * @param from first day in the post
     * @param to last day of the term; {@code null} for the usual length
     */
    public record Decision(
            String number,
            LocalDate date,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String exception,
            @Nullable Long caseId) {}

    /**
     * The person holds the post from that day.
     *
     * @param leaves a post given up on the day before
     * @throws RuleViolationException when every place is taken on that day, or the person holds the post already
     */
    public void appoint(PostId id, PersonId person, Decision decision, @Nullable PostId leaves) {
        Post post = lock(id);
        if (leaves != null && !leaves.equals(id)) {
            end(leaves, person, decision.from().minusDays(1), TermEnd.OTHER_POST, decision.number());
        }
        List<Term> taken = posts.terms(id).stream()
                .filter(term -> term.endedOn() == null || !term.endedOn().isBefore(decision.from()))
                .toList();
        if (taken.stream().anyMatch(term -> term.person().equals(person))) {
            throw new RuleViolationException("cadre.appoint.already-held", post.label());
        }
        if (taken.size() >= post.places()) {
            throw new RuleViolationException(
                    "cadre.appoint.no-place",
                    post.label(),
                    decision.from(),
                    taken.getFirst().fullName());
        }
        enter(post, person, post.elected() ? TermKind.ELECTED : TermKind.APPOINTED, decision);
        positions.appoint(post.position(), person, decision.from(), null, basis(decision.number(), decision.date()));
        keepRecord(person, post, decision.from());
        database.sql("""
                        update cadre_plan_entry set state = 'APPOINTED', ended_on = :on, version = version + 1
                        where post_id = :post and person_id = :person and state in ('PROPOSED', 'APPROVED')
                        """)
                .param("post", id.value())
                .param("person", person.value())
                .param("on", decision.from())
                .update();
        audit.record("cadre.appoint", "person:" + person, Map.of("post", id.toString()));
    }

    /** A new term in the same post; the present one ends on the day before. */
    public void reappoint(PostId id, PersonId person, Decision decision) {
        Post post = lock(id);
        Term present = latest(post, person);
        LocalDate last = decision.from().minusDays(1);
        if (last.isBefore(present.startsOn())) {
            throw new RuleViolationException("cadre.reappoint.before-term", present.startsOn());
        }
        close(present, last, TermEnd.REAPPOINTED);
        enter(post, person, TermKind.REAPPOINTED, decision);
        audit.record("cadre.reappoint", "person:" + person, Map.of("post", id.toString()));
    }

    /** The term ends later. */
    public void extend(PostId id, PersonId person, LocalDate until, String decisionNumber) {
        Post post = lock(id);
        Term present = latest(post, person);
        LocalDate end = present.endsOn();
        if (end != null && !until.isAfter(end)) {
            throw new RuleViolationException("cadre.extend.not-later", end);
        }
        database.sql("update cadre_term set ends_on = :until, extended = true, version = version + 1 where id = :id")
                .param("until", until)
                .param("id", present.id())
                .update();
        audit.record(
                "cadre.extend-term", "person:" + person, Map.of("post", id.toString(), "decision", decisionNumber));
    }

    /**
     * The person no longer holds the post after that day.
     *
     * @param decisionNumber of the decision, when there is one
     */
    public void end(PostId id, PersonId person, LocalDate on, TermEnd reason, @Nullable String decisionNumber) {
        Post post = lock(id);
        Term present = latest(post, person);
        if (on.isBefore(present.startsOn())) {
            throw new RuleViolationException("cadre.end.before-term", present.startsOn());
        }
        close(present, on, reason);
        String words = Texts.t("cadre.term-end." + reason);
        if (LEAVES_PLANS.contains(reason)) {
            leavePlans(person, on, words);
        }
        positions.end(post.position(), person, on, decisionNumber == null ? words : words + ", " + decisionNumber);
        audit.record("cadre.end-term", "person:" + person, Map.of("post", id.toString(), "reason", reason.name()));
    }

    /** Whoever retires or is dismissed is planned for nothing any more (domain 5). */
    private void leavePlans(PersonId person, LocalDate on, String reason) {
        database.sql("""
                        update cadre_plan_entry set state = 'REMOVED', ended_on = :on, end_reason = :reason,
                            version = version + 1
                        where person_id = :person and state in ('PROPOSED', 'APPROVED')
                        """)
                .param("on", on)
                .param("reason", reason)
                .param("person", person.value())
                .update();
    }

    private void enter(Post post, PersonId person, TermKind kind, Decision decision) {
        LocalDate to = decision.to();
        if (to != null && !to.isAfter(decision.from())) {
            throw new RuleViolationException("cadre.term.ends-before-it-begins");
        }
        Integer own = post.termMonths();
        int months = own == null
                ? parameters
                        .timeLimit("appointment.term_months", decision.date())
                        .amount()
                : own;
        database.sql("""
                        insert into cadre_term (post_id, person_id, kind, starts_on, ends_on, decision_number, decision_date,
                            exception, case_id)
                        values (:post, :person, :kind, :from, :to, :number, :date, :exception, :caseId)
                        """)
                .param("post", post.id().value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("from", decision.from())
                .param("to", to == null ? decision.from().plusMonths(months).minusDays(1) : to)
                .param("number", decision.number())
                .param("date", decision.date())
                .param("exception", decision.exception())
                .param("caseId", decision.caseId())
                .update();
    }

    private void close(Term term, LocalDate on, TermEnd reason) {
        database.sql("""
                        update cadre_term set ended_on = :on, end_reason = :reason, version = version + 1 where id = :id
                        """)
                .param("on", on)
                .param("reason", reason.name())
                .param("id", term.id())
                .update();
    }

    /** A cadre new to the portal gets a record; one who moves upward is kept where the higher post is. */
    private void keepRecord(PersonId person, Post post, LocalDate on) {
        Post highest = posts.termsOf(person).stream()
                .filter(term -> term.endedOn() == null || !term.endedOn().isBefore(on))
                .map(term -> posts.require(term.post()))
                .min(Comparator.comparingInt(Post::rank))
                .orElse(post);
        database.sql("""
                        insert into cadre_record (person_id, unit_id, unit_path, managing_path)
                        values (:person, :unit, :path, :managing)
                        on duplicate key update unit_id = :unit, unit_path = :path, managing_path = :managing
                        """)
                .param("person", person.value())
                .param("unit", highest.unit().value())
                .param("path", highest.unitPath())
                .param("managing", highest.managingPath())
                .update();
    }

    private Term latest(Post post, PersonId person) {
        return posts.terms(post.id()).stream()
                .filter(term -> term.person().equals(person) && term.endedOn() == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolationException("cadre.post.not-held", post.label()));
    }

    /** Two decisions about one post queue up. */
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

    private static String basis(String number, LocalDate date) {
        return Texts.t("cadre.basis", number, date);
    }
}
