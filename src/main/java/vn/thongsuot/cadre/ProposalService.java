package vn.thongsuot.cadre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseEnded;
import vn.thongsuot.procedure.CaseId;

/**
 * Who is being proposed for a post right now. Meanwhile nobody plans with the person, nor proposes another post. Written by
 * procedures in the transaction of the step; a proposal never outlives its case.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProposalService {

    private static final int LONGEST_RESULT = 200;

    private final JdbcClient database;
    private final Clock clock;

    ProposalService(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** From now on the case proposes these people for the post and nobody else: whoever fell away before is let go. */
    public void propose(PostId post, Set<PersonId> persons, CaseId caseId) {
        List<PersonId> open = open(caseId);
        close(caseId, open.stream().filter(person -> !persons.contains(person)).toList(), "cadre.proposal.fell-away");
        for (PersonId person : persons) {
            database.sql("""
                            insert into cadre_proposal (post_id, person_id, case_id, opened_on)
                            values (:post, :person, :caseId, :on)
                            on duplicate key update opened_on = opened_on
                            """)
                    .param("post", post.value())
                    .param("person", person.value())
                    .param("caseId", caseId.value())
                    .param("on", today())
                    .update();
        }
    }

    /** Ends what the case proposed, for these people. */
    public void end(CaseId caseId, Collection<PersonId> persons, @Nullable String result) {
        for (PersonId person : persons) {
            database.sql("""
                            update cadre_proposal set closed_on = :on, result = :result
                            where case_id = :caseId and person_id = :person and closed_on is null
                            """)
                    .param("on", today())
                    .param("result", shortened(result))
                    .param("caseId", caseId.value())
                    .param("person", person.value())
                    .update();
        }
    }

    /** Ends all that the case proposed. */
    public void endAll(CaseId caseId, @Nullable String result) {
        end(caseId, open(caseId), result);
    }

    /** However a case ended, stopped in whatever way: it leaves nobody blocked. */
    @EventListener
    void on(CaseEnded ended) {
        close(ended.caseId(), open(ended.caseId()), "cadre.proposal.case-ended");
    }

    private void close(CaseId caseId, Collection<PersonId> persons, String resultKey) {
        if (!persons.isEmpty()) {
            end(caseId, persons, Texts.t(resultKey));
        }
    }

    private List<PersonId> open(CaseId caseId) {
        return database
                .sql("select person_id from cadre_proposal where case_id = :caseId and closed_on is null order by id")
                .param("caseId", caseId.value())
                .query(Long.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable String shortened(@Nullable String result) {
        return result == null || result.length() <= LONGEST_RESULT ? result : result.substring(0, LONGEST_RESULT);
    }
}
