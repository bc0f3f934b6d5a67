package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Electorate;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotBase;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.ballot.BallotMethod;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.role.Electorates;

/** The votes of a case: the rule in force, the voters, the counts that were entered. */
@Component
class BallotService {

    private final JdbcClient database;
    private final Electorates electorates;
    private final Parameters parameters;
    private final CaseContexts contexts;
    private final Clock clock;

    BallotService(
            JdbcClient database, Electorates electorates, Parameters parameters, CaseContexts contexts, Clock clock) {
        this.database = database;
        this.electorates = electorates;
        this.parameters = parameters;
        this.contexts = contexts;
        this.clock = clock;
    }

    BallotTask task(CaseFile file, String key) {
        Procedure procedure = contexts.procedure(file);
        ProcedureSheet.Ballot ballot =
                Objects.requireNonNull(procedure.sheet().ballots().get(key));
        CaseContext context = contexts.of(file);
        Parameter threshold = parameters.require(ballot.threshold(), context.today());
        var rule = new BallotRule(
                Threshold.parse(threshold.value()),
                base(ballot.base()),
                ballot.isSecret() ? BallotMethod.SECRET : BallotMethod.RAISED_CARD,
                ballot.quorum() == null ? null : parameters.threshold(ballot.quorum(), context.today()),
                threshold.legalBasis());
        Electorate electorate = electorate(ballot.electorate());
        return new BallotTask(
                key,
                procedure.label("ballot." + key, ballot.question()).replace("{subject}", contexts.nameOf(file)),
                rule,
                electorate.count(context),
                electorate.voters(),
                failed(file.id(), procedure, ballot, key),
                ballot.repeatLimit() == null ? 0 : parameters.number(ballot.repeatLimit(), context.today()));
    }

    void record(CaseFile file, WorkItem item, Vote vote, @Nullable String team, PersonId by) {
        BallotTask task = vote.task();
        BallotCount count = vote.count();
        Procedure procedure = contexts.procedure(file);
        String electorate = Objects.requireNonNull(procedure.sheet().ballots().get(task.key()))
                .electorate();
        BallotRule rule = task.rule();
        database.sql("""
                        insert into procedure_ballot (case_id, work_item_id, step_id, ballot, question, electorate, threshold,
                            quorum, base, method, legal_basis, members, absent_elsewhere, absent_exempt, present, issued,
                            collected, valid, invalid, in_favour, against, no_opinion, passed, counting_team, held_on,
                            recorded_by, recorded_at)
                        values (:caseId, :item, :step, :ballot, :question, :electorate, :threshold, :quorum, :base, :method,
                            :legalBasis, :members, :elsewhere, :exempt, :present, :issued, :collected, :valid, :invalid,
                            :inFavour, :against, :noOpinion, :passed, :team, :heldOn, :by, :at)
                        """)
                .param("caseId", file.id().value())
                .param("item", item.id().value())
                .param("step", item.stepId())
                .param("ballot", task.key())
                .param("question", task.question())
                .param("electorate", electorate)
                .param("threshold", rule.threshold().written())
                .param("quorum", rule.quorum() == null ? null : rule.quorum().written())
                .param("base", rule.base().name())
                .param("method", rule.method().name())
                .param("legalBasis", rule.legalBasis())
                .param("members", count.members())
                .param("elsewhere", count.absentElsewhere())
                .param("exempt", count.absentExempt())
                .param("present", count.present())
                .param("issued", count.issued())
                .param("collected", count.collected())
                .param("valid", count.valid())
                .param("invalid", count.invalid())
                .param("inFavour", count.inFavour())
                .param("against", count.against())
                .param("noOpinion", count.noOpinion())
                .param("passed", vote.passed())
                .param("team", team)
                .param("heldOn", contexts.today())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The votes held, oldest first. */
    List<BallotView> ofCase(CaseFile file) {
        return database.sql("select * from procedure_ballot where case_id = :caseId order by id")
                .param("caseId", file.id().value())
                .query((row, number) -> {
                    String quorum = row.getString("quorum");
                    var rule = new BallotRule(
                            Threshold.parse(row.getString("threshold")),
                            BallotBase.valueOf(row.getString("base")),
                            BallotMethod.valueOf(row.getString("method")),
                            quorum == null ? null : Threshold.parse(quorum),
                            row.getString("legal_basis"));
                    var count = new BallotCount(
                            row.getInt("members"),
                            row.getInt("absent_elsewhere"),
                            row.getInt("absent_exempt"),
                            row.getInt("present"),
                            row.getInt("issued"),
                            row.getInt("collected"),
                            row.getInt("valid"),
                            row.getInt("invalid"),
                            List.of(new BallotCount.Line(
                                    BallotOption.QUESTION,
                                    Map.of(
                                            Mark.IN_FAVOUR,
                                            row.getInt("in_favour"),
                                            Mark.AGAINST,
                                            row.getInt("against"),
                                            Mark.NO_OPINION,
                                            row.getInt("no_opinion")))),
                            null);
                    Message voters = electorate(row.getString("electorate")).voters();
                    return new BallotView(
                            row.getString("step_id"),
                            row.getString("question"),
                            rule.result(count),
                            voters,
                            row.getString("counting_team"),
                            row.getTimestamp("recorded_at").toInstant());
                })
                .list();
    }

    private int failed(CaseId caseId, Procedure procedure, ProcedureSheet.Ballot ballot, String key) {
        String group = ballot.repeatGroup();
        List<String> keys = group == null
                ? List.of(key)
                : procedure.sheet().ballots().entrySet().stream()
                        .filter(other -> group.equals(other.getValue().repeatGroup()))
                        .map(Map.Entry::getKey)
                        .toList();
        return database.sql(
                        "select count(*) from procedure_ballot where case_id = :caseId and ballot in (:keys) and not passed")
                .param("caseId", caseId.value())
                .param("keys", keys)
                .query(Integer.class)
                .single();
    }

    private Electorate electorate(String name) {
        return electorates.find(name).orElseThrow(() -> new IllegalStateException("No electorate " + name));
    }

    private static BallotBase base(@Nullable String written) {
        return written == null
                ? BallotBase.ALL_MEMBERS
                : BallotBase.written(written).orElseThrow();
    }
}
