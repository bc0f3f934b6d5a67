package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/**
 * Whether people say truly that the latest vote of a case came out as the vote its candidates came from ({@code same} or
 * {@code different}). Asked for on every case: a branch of the model would tell what a vote that is not announced came to.
 */
@Component
class ComparedWithVoteBefore implements FieldRule {

    private final CaseFiles files;
    private final ObjectProvider<CaseContexts> contexts; // the catalogue behind it asks for all rules
    private final CountedBallots counted;

    ComparedWithVoteBefore(CaseFiles files, ObjectProvider<CaseContexts> contexts, CountedBallots counted) {
        this.files = files;
        this.contexts = contexts;
        this.counted = counted;
    }

    @Override
    public String name() {
        return "ballot.compared-with-before";
    }

    @Override
    public Optional<Violation> check(FieldRuleCall call) {
        CaseId id = call.context().caseId();
        if (id == null) {
            return Optional.empty();
        }
        List<CountedBallot> votes = counted.of(id);
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        CountedBallot latest = votes.getLast();
        return before(id, latest)
                .map(before -> goingOn(before).equals(goingOn(latest)))
                .filter(same -> same != "same".equals(call.value()))
                .map(same -> Violation.of(
                        null, same ? "procedure.ballot.compared.same" : "procedure.ballot.compared.different"));
    }

    private Optional<CountedBallot> before(CaseId id, CountedBallot latest) {
        Ballot ballot = files.findById(id.value())
                .map(file ->
                        contexts.getObject().procedure(file).sheet().ballots().get(latest.ballot()))
                .orElse(null);
        String source = ballot == null ? null : ballot.candidates();
        return source == null || !source.startsWith(Ballot.BALLOT)
                ? Optional.empty()
                : counted.latest(id, source.substring(Ballot.BALLOT.length()));
    }

    private static Set<String> goingOn(CountedBallot ballot) {
        return ballot.result().goingOn().stream()
                .map(line -> line.option().key())
                .collect(Collectors.toSet());
    }
}
