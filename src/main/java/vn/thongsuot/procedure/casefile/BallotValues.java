package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.Grades;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotResult;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.ballot.Standing;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/** What the latest count of a ballot gives to actions, forms and documents: {@code ballot:<name>}, with a property or without. */
@Component
class BallotValues {

    private final CountedBallots counted;
    private final BallotService ballots;

    BallotValues(CountedBallots counted, BallotService ballots) {
        this.counted = counted;
        this.ballots = ballots;
    }

    static boolean understands(String source) {
        return source.startsWith(Ballot.BALLOT);
    }

    /** Empty while the ballot was not held, and when it has no such result, as the chosen of a vote that failed. */
    Optional<Object> value(CaseFile file, String source) {
        String[] parts = source.substring(Ballot.BALLOT.length()).split("\\.", 2);
        return counted.latest(file.id(), parts[0])
                .flatMap(
                        ballot -> Optional.ofNullable(parts.length == 1 ? result(ballot) : property(ballot, parts[1])));
    }

    private static @Nullable Object result(CountedBallot ballot) {
        BallotResult result = ballot.result();
        return switch (result.rule().kind()) {
            case APPROVE -> result.rule().allQuestions() ? ballot.outcome() : first(result.chosen());
            case NOMINATE, FORMS -> first(result.chosen());
            case GRADE -> grades(result);
        };
    }

    private @Nullable Object property(CountedBallot ballot, String property) {
        BallotResult result = ballot.result();
        return switch (property) {
            case "outcome" -> ballot.outcome();
            case "chosen" -> keys(result.chosen());
            case "goingOn" -> keys(result.goingOn());
            case "low" -> keys(result.with(Standing.LOW));
            case "veryLow" -> keys(result.with(Standing.VERY_LOW));
            case "votes" ->
                result.rule().kind() == BallotKind.APPROVE && result.lines().size() == 1
                        ? result.inFavour()
                        : result.goingOn().stream()
                                .map(BallotResult.Line::votes)
                                .findFirst()
                                .orElse(null);
            case "base" -> result.base();
            case "needed" -> result.needed();
            case "share" -> result.share(result.ranked().getFirst().votes());
            case "present" -> result.count().present();
            case "sentence" ->
                result.explanation(ballots.voters(ballot.electorate()).text()).text();
            case "heldOn" -> ballot.heldOn().toString();
            default -> null;
        };
    }

    private static @Nullable String first(List<BallotResult.Line> lines) {
        return lines.stream().findFirst().map(line -> line.option().key()).orElse(null);
    }

    private static @Nullable String keys(List<BallotResult.Line> lines) {
        return lines.isEmpty()
                ? null
                : lines.stream().map(line -> line.option().key()).collect(Collectors.joining(","));
    }

    private static Grades grades(BallotResult result) {
        return new Grades(result.lines().stream()
                .map(line -> new Grades.OfPerson(
                        new PersonId(Long.parseLong(line.option().key())),
                        line.marks().getOrDefault(Mark.HIGH, 0),
                        line.marks().getOrDefault(Mark.CONFIDENT, 0),
                        line.votes()))
                .toList());
    }
}
