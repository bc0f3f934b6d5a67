package vn.thongsuot.procedure.ballotbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.notice.NoticeBroadcaster;

/**
 * The voter's side of an electronic secret ballot. A vote is personal: a substitute cannot cast it. Casting leaves no entry in
 * the trail, in the history of the case or in the log, because each of them has a time.
 */
@Service
@Transactional
public class Voting {

    private static final int SHORTEST_SEARCH = 2;

    private final JdbcClient database;
    private final SlipStore slips;
    private final CurrentUser currentUser;
    private final NoticeBroadcaster broadcaster;
    private final Clock clock;

    Voting(JdbcClient database, SlipStore slips, CurrentUser currentUser, NoticeBroadcaster broadcaster, Clock clock) {
        this.database = database;
        this.slips = slips;
        this.currentUser = currentUser;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    /** A ballot as one of its voters sees it. */
    public record VoterView(BoxId id, String question, SlipForm form, BoxState state, boolean voted) {}

    /** A ballot that waits for the signed-in person's vote. */
    public record Waiting(BoxId id, String question) {}

    /** The open ballots in which the signed-in person has not voted yet. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return me().map(person -> database.sql("""
                                select b.id, b.question
                                from procedure_ballot_voter v join procedure_ballot_box b on b.id = v.box_id
                                where v.person_id = :person and v.voted = false and b.state = 'OPEN' order by b.id
                                """)
                        .param("person", person.value())
                        .query((row, number) -> new Waiting(new BoxId(row.getLong("id")), row.getString("question")))
                        .list())
                .orElse(List.of());
    }

    /** @throws NotFoundException when there is no such ballot or the signed-in person is not among its voters */
    @Transactional(readOnly = true)
    public VoterView view(BoxId id) {
        boolean voted = voted(id);
        BallotBox box = database.sql(BallotBoxes.BOX + " where b.id = :box")
                .param("box", id.value())
                .query((row, number) -> BallotBoxes.box(row))
                .single();
        return new VoterView(id, box.question(), box.form(), box.state(), voted);
    }

    /**
     * Casts the one vote of the signed-in person; there is no way to change or see it afterwards.
     *
     * @throws NotFoundException when this person is not among the voters
     * @throws StaleException when the ballot has ended or the vote was cast already
     * @throws RuleViolationException when the slip is not filled in as its form says
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 5, delay = 30, jitter = 30)
    public void cast(BoxId id, Slip slip) {
        // The lock makes voters of one box queue up, so that the slips can be written anew as a whole.
        BoxState state = database.sql("select state from procedure_ballot_box where id = :box for update")
                .param("box", id.value())
                .query((row, number) -> BoxState.valueOf(row.getString(1)))
                .optional()
                .orElseThrow(Voting::notFound);
        boolean already = voted(id);
        if (state != BoxState.OPEN) {
            throw new StaleException("procedure.voting.ended");
        }
        if (already) {
            throw new StaleException("procedure.voting.voted-already");
        }
        SlipForm form = view(id).form();
        List<Violation> violations = form.violations(slip);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        database.sql("update procedure_ballot_voter set voted = true where box_id = :box and person_id = :person")
                .param("box", id.value())
                .param("person", me().orElseThrow(Voting::notFound).value())
                .update();
        slips.put(id, slip);
        tellWhoOpenedIt(id);
    }

    /**
     * People a voter may name beside those offered: holders of a position whose name contains the search text.
     *
     * @return empty for a search text of fewer than two characters, and where the slip has no place for other names
     */
    @Transactional(readOnly = true)
    public List<PersonChoice> persons(BoxId id, String search, int limit) {
        if (search.strip().length() < SHORTEST_SEARCH || !view(id).form().writeIn()) {
            return List.of();
        }
        return database.sql("""
                        select n.id, n.full_name, min(concat(p.title, ', ', u.name)) held
                        from organization_person n
                        join organization_holding h on h.person_id = n.id
                        join organization_position p on p.id = h.position_id
                        join organization_unit u on u.id = p.unit_id
                        where n.full_name_search like :search
                          and h.held_from <= :day and (h.held_to is null or h.held_to >= :day)
                        group by n.id, n.full_name, n.given_name order by n.given_name, n.full_name, n.id limit :limit
                        """)
                .param("search", SearchText.like(search))
                .param("day", LocalDate.now(clock))
                .param("limit", limit)
                .query((row, number) -> new PersonChoice(
                        new PersonId(row.getLong("id")), row.getString("full_name"), row.getString("held")))
                .list();
    }

    /** The turnout on the screen of whoever holds the meeting moves on; nothing of this is kept. */
    private void tellWhoOpenedIt(BoxId id) {
        PersonId opener = database.sql("select opened_by from procedure_ballot_box where id = :box")
                .param("box", id.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
        broadcaster.announceAfterCommit(List.of(opener));
    }

    private boolean voted(BoxId id) {
        PersonId person = me().orElseThrow(Voting::notFound);
        return database.sql("select voted from procedure_ballot_voter where box_id = :box and person_id = :person")
                .param("box", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .optional()
                .orElseThrow(Voting::notFound);
    }

    private Optional<PersonId> me() {
        return Optional.ofNullable(currentUser.require().personId());
    }

    private static NotFoundException notFound() {
        return new NotFoundException("procedure.voting.not-found");
    }
}
