package vn.thongsuot.procedure.ballotbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;

/**
 * Opens, closes and counts boxes for whoever holds the meeting. Whether that person may is for the caller to know; joins the
 * caller's transaction. Voting itself is {@link Voting}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BallotBoxes {

    static final String BOX = """
            select b.id, b.case_id, b.work_item_id, b.ballot, b.question, b.form, b.state, b.opened_at, b.ended_at,
                b.cancel_reason,
                (select count(*) from procedure_ballot_voter v where v.box_id = b.id) voters,
                (select count(*) from procedure_ballot_voter v where v.box_id = b.id and v.voted) voted
            from procedure_ballot_box b
            """;

    private final JdbcClient database;
    private final SlipStore slips;
    private final AuditTrail audit;
    private final Clock clock;

    BallotBoxes(JdbcClient database, SlipStore slips, AuditTrail audit, Clock clock) {
        this.database = database;
        this.slips = slips;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens a box. The voters are fixed with it.
     *
     * @throws RuleViolationException when there are no voters or another box of the step is open or counted
     */
    public BoxId open(
            CaseId caseId,
            WorkItemId workItem,
            String ballot,
            String question,
            SlipForm form,
            Collection<PersonId> voters,
            PersonId by) {
        if (voters.isEmpty()) {
            throw new RuleViolationException("procedure.voting.no-voters");
        }
        if (current(workItem).isPresent()) {
            throw new RuleViolationException("procedure.voting.open-already");
        }
        database.sql("""
                        insert into procedure_ballot_box (case_id, work_item_id, ballot, question, form, state, opened_by,
                            opened_at)
                        values (:caseId, :item, :ballot, :question, :form, 'OPEN', :by, :at)
                        """)
                .param("caseId", caseId.value())
                .param("item", workItem.value())
                .param("ballot", ballot)
                .param("question", question)
                .param("form", FormJson.write(form))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        var box = new BoxId(database.sql("select max(id) from procedure_ballot_box where work_item_id = :item")
                .param("item", workItem.value())
                .query(Long.class)
                .single());
        voters.stream().distinct().forEach(voter -> database.sql(
                        "insert into procedure_ballot_voter (box_id, person_id, voted) values (:box, :person, false)")
                .param("box", box.value())
                .param("person", voter.value())
                .update());
        audit.record(
                "procedure.ballot-box.open",
                "case:" + caseId.value(),
                Map.of("ballot", ballot, "voters", String.valueOf(voters.size())));
        return box;
    }

    /** The box of a step that is open or was counted; a cancelled one no longer concerns it. */
    @Transactional(readOnly = true)
    public Optional<BallotBox> current(WorkItemId workItem) {
        return database.sql(BOX + " where b.work_item_id = :item and b.state <> 'CANCELLED' order by b.id desc limit 1")
                .param("item", workItem.value())
                .query((row, number) -> box(row))
                .optional();
    }

    /** Those who may vote and have not yet, so that they can be asked to. Empty once the box has ended. */
    @Transactional(readOnly = true)
    public List<PersonId> notYetVoted(BoxId box) {
        return database.sql("""
                        select v.person_id from procedure_ballot_voter v join procedure_ballot_box b on b.id = v.box_id
                        where v.box_id = :box and not v.voted and b.state = 'OPEN'
                        """)
                .param("box", box.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    /**
     * Ends the voting and counts.
     *
     * @throws StaleException when somebody ended it already
     */
    public Tally close(BoxId box, PersonId by) {
        BallotBox open = end(box, BoxState.CLOSED, null, by);
        Tally tally = count(open);
        audit.record(
                "procedure.ballot-box.close",
                "case:" + open.caseId().value(),
                Map.of(
                        "ballot", open.ballot(),
                        "voters", String.valueOf(tally.voters()),
                        "cast", String.valueOf(tally.cast())));
        return tally;
    }

    /** Gives the ballot up; its slips are destroyed uncounted, also those of a box that was closed already. */
    public void cancel(BoxId box, String reason, PersonId by) {
        BallotBox open = end(box, BoxState.CANCELLED, reason, by);
        slips.destroy(box);
        audit.record(
                "procedure.ballot-box.cancel",
                "case:" + open.caseId().value(),
                Map.of("ballot", open.ballot(), "reason", reason));
    }

    /** A step that is over takes no more votes: a box that is still open is given up. */
    public void stepIsOver(WorkItemId workItem) {
        current(workItem).filter(box -> box.state() == BoxState.OPEN).ifPresent(box -> {
            end(box.id(), BoxState.CANCELLED, null, null);
            slips.destroy(box.id());
        });
    }

    /**
     * Counts a closed box, as often as wanted.
     *
     * @throws IllegalStateException when it is not closed: nobody learns anything before
     */
    @Transactional(readOnly = true)
    public Tally count(BoxId box) {
        return count(database.sql(BOX + " where b.id = :box")
                .param("box", box.value())
                .query((row, number) -> box(row))
                .single());
    }

    private Tally count(BallotBox box) {
        if (box.state() != BoxState.CLOSED) {
            throw new IllegalStateException("Box " + box.id().value() + " is " + box.state());
        }
        return Tally.of(box.voters(), slips.read(box.id()));
    }

    private BallotBox end(BoxId box, BoxState state, @Nullable String reason, @Nullable PersonId by) {
        BoxState before = database.sql("select state from procedure_ballot_box where id = :box for update")
                .param("box", box.value())
                .query((row, number) -> BoxState.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(() -> new NotFoundException("procedure.voting.not-found"));
        boolean stillCounts = before == BoxState.OPEN || (before == BoxState.CLOSED && state == BoxState.CANCELLED);
        if (!stillCounts) {
            throw new StaleException("procedure.voting.ended-already");
        }
        database.sql("""
                        update procedure_ballot_box set state = :state, ended_by = :by, ended_at = :at, cancel_reason = :reason
                        where id = :box
                        """)
                .param("state", state.name())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("box", box.value())
                .update();
        return database.sql(BOX + " where b.id = :box")
                .param("box", box.value())
                .query((row, number) -> box(row))
                .single();
    }

    static BallotBox box(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Instant endedAt = ended == null ? null : ended.toInstant();
        return new BallotBox(
                new BoxId(row.getLong("id")),
                new CaseId(row.getLong("case_id")),
                new WorkItemId(row.getLong("work_item_id")),
                row.getString("ballot"),
                row.getString("question"),
                FormJson.read(row.getString("form")),
                BoxState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                endedAt,
                row.getString("cancel_reason"),
                row.getInt("voters"),
                row.getInt("voted"));
    }

    /** How a slip's form is stored. */
    private static final class FormJson {

        private static final JsonMapper JSON = JsonMapper.builder().build();

        static String write(SlipForm form) {
            return JSON.writeValueAsString(form);
        }

        static SlipForm read(String json) {
            return JSON.readValue(json, SlipForm.class);
        }
    }
}
