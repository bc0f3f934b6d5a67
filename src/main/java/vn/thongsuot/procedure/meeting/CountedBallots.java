package vn.thongsuot.procedure.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.ballot.Mark;

/**
 * The count reports as they were written. The result follows from numbers and rule, so it is computed anew and never stored as
 * text. Nothing here changes a report.
 */
@Component
public class CountedBallots {

    private static final String SEPARATOR = ",";

    private final JdbcClient database;

    CountedBallots(JdbcClient database) {
        this.database = database;
    }

    /** What is handed in. */
    public record Entry(
            CaseId caseId,
            WorkItemId workItem,
            String stepId,
            String ballot,
            String question,
            String electorate,
            boolean announced,
            BallotRule rule,
            BallotCount count,
            String outcome,
            CountingTeam team,
            LocalDate heldOn,
            PersonId by,
            Instant at) {}

    public void record(Entry entry) {
        BallotRule rule = entry.rule();
        BallotCount count = entry.count();
        List<String> choice = count.headChoice();
        PersonId head = choice == null ? null : entry.team().head();
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into procedure_ballot (case_id, work_item_id, step_id, ballot, question, kind, electorate,
                            threshold, quorum, base, method, legal_basis, choices, places, go_on, head_decides, all_questions,
                            severe, announced, members, absent_elsewhere, absent_exempt, present, issued, collected, valid,
                            invalid, outcome, head_id, head_choice, held_on, recorded_by, recorded_at)
                        values (:caseId, :item, :step, :ballot, :question, :kind, :electorate, :threshold, :quorum, :base,
                            :method, :legalBasis, :choices, :places, :goOn, :headDecides, :allQuestions, :severe, :announced,
                            :members, :elsewhere, :exempt, :present, :issued, :collected, :valid, :invalid, :outcome, :head,
                            :headChoice, :heldOn, :by, :at)
                        """)
                .param("caseId", entry.caseId().value())
                .param("item", entry.workItem().value())
                .param("step", entry.stepId())
                .param("ballot", entry.ballot())
                .param("question", entry.question())
                .param("kind", rule.kind().name())
                .param("electorate", entry.electorate())
                .param("threshold", rule.threshold().written())
                .param("quorum", written(rule.quorum()))
                .param("base", rule.base().name())
                .param("method", rule.method().name())
                .param("legalBasis", rule.legalBasis())
                .param("choices", rule.choices())
                .param("places", rule.places())
                .param("goOn", rule.goOn())
                .param("headDecides", rule.headDecides())
                .param("allQuestions", rule.allQuestions())
                .param("severe", written(rule.severe()))
                .param("announced", entry.announced())
                .param("members", count.members())
                .param("elsewhere", count.absentElsewhere())
                .param("exempt", count.absentExempt())
                .param("present", count.present())
                .param("issued", count.issued())
                .param("collected", count.collected())
                .param("valid", count.valid())
                .param("invalid", count.invalid())
                .param("outcome", entry.outcome())
                .param("head", head == null ? null : head.value())
                .param("headChoice", choice == null ? null : String.join(SEPARATOR, choice))
                .param("heldOn", entry.heldOn())
                .param("by", entry.by().value())
                .param("at", Timestamp.from(entry.at()))
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        for (int i = 0; i < count.lines().size(); i++) {
            line(id, i, count.lines().get(i));
        }
        counters(id, entry.team());
    }

    private void line(long ballot, int position, BallotCount.Line line) {
        database.sql("""
                        insert into procedure_ballot_line (ballot_id, position, option_key, label, own_threshold, in_favour,
                            against, no_opinion, chosen, high, confident, low)
                        values (:ballot, :position, :option, :label, :own, :IN_FAVOUR, :AGAINST, :NO_OPINION, :CHOSEN, :HIGH,
                            :CONFIDENT, :LOW)
                        """)
                .param("ballot", ballot)
                .param("position", position)
                .param("option", line.option().key())
                .param("label", line.option().label())
                .param("own", written(line.option().own()))
                .params(marks(line))
                .update();
    }

    private static Map<String, @Nullable Integer> marks(BallotCount.Line line) {
        Map<String, @Nullable Integer> marks = new HashMap<>();
        for (Mark mark : Mark.values()) {
            marks.put(mark.name(), line.marks().get(mark));
        }
        return marks;
    }

    private void counters(long ballot, CountingTeam team) {
        List<PersonId> people = new ArrayList<>();
        PersonId leader = team.leader();
        if (leader != null) {
            people.add(leader);
        }
        team.members().stream().filter(member -> !member.equals(leader)).forEach(people::add);
        for (int i = 0; i < people.size(); i++) {
            database.sql("""
                            insert into procedure_ballot_counter (ballot_id, position, person_id, person_name, leader)
                            select :ballot, :position, id, full_name, :leader from organization_person where id = :person
                            """)
                    .param("ballot", ballot)
                    .param("position", i)
                    .param("leader", people.get(i).equals(leader))
                    .param("person", people.get(i).value())
                    .update();
        }
    }

    /** The votes held in a case, oldest first. */
    public List<CountedBallot> of(CaseId caseId) {
        return database.sql("""
                        select b.*, h.full_name head_name from procedure_ballot b
                        left join organization_person h on h.id = b.head_id where b.case_id = :caseId order by b.id
                        """)
                .param("caseId", caseId.value())
                .query((row, number) -> counted(row))
                .list();
    }

    /** The latest count of a ballot. */
    public Optional<CountedBallot> latest(CaseId caseId, String ballot) {
        return of(caseId).reversed().stream()
                .filter(counted -> counted.ballot().equals(ballot))
                .findFirst();
    }

    /** How many counts of these ballots failed. */
    public int failed(CaseId caseId, Collection<String> ballots) {
        return database.sql("""
                        select count(*) from procedure_ballot
                        where case_id = :caseId and ballot in (:ballots) and outcome in ('failed', 'exhausted')
                        """)
                .param("caseId", caseId.value())
                .param("ballots", ballots)
                .query(Integer.class)
                .single();
    }

    private CountedBallot counted(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        var rule = new BallotRule(
                BallotKind.valueOf(row.getString("kind")),
                Threshold.parse(row.getString("threshold")),
                BallotBase.valueOf(row.getString("base")),
                BallotMethod.valueOf(row.getString("method")),
                threshold(row.getString("quorum")),
                row.getString("legal_basis"),
                row.getInt("choices"),
                row.getInt("places"),
                row.getInt("go_on"),
                row.getBoolean("head_decides"),
                row.getBoolean("all_questions"),
                threshold(row.getString("severe")));
        String choice = row.getString("head_choice");
        var count = new BallotCount(
                row.getInt("members"),
                row.getInt("absent_elsewhere"),
                row.getInt("absent_exempt"),
                row.getInt("present"),
                row.getInt("issued"),
                row.getInt("collected"),
                row.getInt("valid"),
                row.getInt("invalid"),
                lines(id),
                choice == null ? null : choice.isEmpty() ? List.of() : List.of(choice.split(SEPARATOR)));
        return new CountedBallot(
                id,
                new WorkItemId(row.getLong("work_item_id")),
                row.getString("step_id"),
                row.getString("ballot"),
                row.getString("question"),
                row.getString("electorate"),
                row.getBoolean("announced"),
                rule.result(count),
                row.getString("outcome"),
                counters(id),
                row.getString("head_name"),
                Objects.requireNonNull(row.getObject("held_on", LocalDate.class)),
                new PersonId(row.getLong("recorded_by")),
                row.getTimestamp("recorded_at").toInstant());
    }

    private List<BallotCount.Line> lines(long ballot) {
        return database.sql("select * from procedure_ballot_line where ballot_id = :ballot order by position")
                .param("ballot", ballot)
                .query((row, number) -> {
                    Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
                    for (Mark mark : Mark.values()) {
                        int votes = row.getInt(mark.name().toLowerCase(Locale.ROOT));
                        if (!row.wasNull()) {
                            marks.put(mark, votes);
                        }
                    }
                    return new BallotCount.Line(
                            new BallotOption(
                                    row.getString("option_key"),
                                    row.getString("label"),
                                    threshold(row.getString("own_threshold"))),
                            marks);
                })
                .list();
    }

    private List<CountedBallot.Counter> counters(long ballot) {
        return database.sql("select * from procedure_ballot_counter where ballot_id = :ballot order by position")
                .param("ballot", ballot)
                .query((row, number) -> {
                    long person = row.getLong("person_id");
                    return new CountedBallot.Counter(
                            person == 0 ? null : new PersonId(person),
                            row.getString("person_name"),
                            row.getBoolean("leader"));
                })
                .list();
    }

    private static @Nullable String written(@Nullable Threshold threshold) {
        return threshold == null ? null : threshold.written();
    }

    private static @Nullable Threshold threshold(@Nullable String written) {
        return written == null ? null : Threshold.parse(written);
    }
}
