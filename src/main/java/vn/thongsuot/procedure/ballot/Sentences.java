package vn.thongsuot.procedure.ballot;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.thongsuot.procedure.Message;
import vn.thongsuot.procedure.ballot.BallotResult.Line;

/** A result in plain sentences. */
final class Sentences {

    private static final String PREFIX = "procedure.ballot.result.";

    private final BallotResult result;
    private final String voters;

    Sentences(BallotResult result, String voters) {
        this.result = result;
        this.voters = voters;
    }

    Message whole() {
        BallotCount count = result.count();
        if (!result.quorate()) {
            return Message.of(
                    "procedure.ballot.no-quorum", count.present(), count.summoned(), voters, result.quorumNeeded());
        }
        if (result.lines().stream().allMatch(line -> line.option().label().isEmpty())) {
            return oneQuestion();
        }
        return switch (result.rule().kind()) {
            case GRADE -> grades();
            case FORMS -> forms();
            case APPROVE, NOMINATE -> chosen();
        };
    }

    Message line(Line line) {
        String label = line.option().label();
        return switch (result.rule().kind()) {
            case APPROVE ->
                Message.of(PREFIX + "line.approve." + word(line), label, line.votes(), base(), line.needed());
            case NOMINATE ->
                Message.of(PREFIX + "line.nominate." + word(line), label, line.votes(), base(), line.needed());
            case FORMS ->
                Message.of(
                        PREFIX + "line.forms." + word(line),
                        label,
                        line.votes(),
                        line.cumulated(),
                        base(),
                        line.needed());
            case GRADE ->
                Message.of(
                        PREFIX + "line.grade." + word(line),
                        label,
                        line.marks().getOrDefault(Mark.HIGH, 0),
                        line.marks().getOrDefault(Mark.CONFIDENT, 0),
                        line.votes(),
                        base());
        };
    }

    private Message oneQuestion() {
        Line only = result.lines().getFirst();
        if (only.standing() == Standing.UNDECIDED) {
            return Message.of(PREFIX + "half", only.votes(), base());
        }
        if (result.count().headChoice() != null) {
            return Message.of(result.passed() ? PREFIX + "half.passed" : PREFIX + "half.failed", only.votes(), base());
        }
        return result.passed()
                ? Message.of("procedure.ballot.passed", result.inFavour(), base(), result.needed())
                : Message.of("procedure.ballot.failed", result.inFavour(), base(), result.needed());
    }

    private Message chosen() {
        if (!result.undecided().isEmpty()) {
            return Message.of(PREFIX + "undecided", names(Standing.UNDECIDED));
        }
        if (result.rule().allQuestions() && !result.passed()) {
            return Message.of(
                    PREFIX + "not-all",
                    result.lines().stream()
                            .filter(line -> line.standing() != Standing.CHOSEN)
                            .map(line -> line.option().label())
                            .collect(Collectors.joining(", ")));
        }
        boolean byHead = result.count().headChoice() != null
                && !result.count().headChoice().isEmpty();
        if (!result.chosen().isEmpty()) {
            String key = PREFIX + (result.rule().kind() == BallotKind.APPROVE ? "approved" : "chosen");
            return Message.of(byHead ? key + ".by-head" : key, names(Standing.CHOSEN));
        }
        if (result.goingOn().stream().anyMatch(line -> line.votes() >= line.needed())) {
            return Message.of(PREFIX + "equal", names(Standing.GOES_ON));
        }
        if (!result.goingOn().isEmpty()) {
            return Message.of(PREFIX + "leading", result.needed(), base(), names(Standing.GOES_ON));
        }
        return Message.of(PREFIX + "nobody", result.needed(), base());
    }

    private Message forms() {
        List<Line> chosen = result.chosen();
        if (chosen.isEmpty()) {
            return Message.of(PREFIX + "no-form");
        }
        Line form = chosen.getFirst();
        return form.cumulated() == form.votes() || form.votes() >= form.needed()
                ? Message.of(PREFIX + "form", form.option().label(), form.votes(), base(), form.needed())
                : Message.of(PREFIX + "form.cumulated", form.option().label(), form.cumulated(), base(), form.needed());
    }

    private Message grades() {
        long low = result.lines().stream()
                .filter(line -> line.standing() == Standing.LOW || line.standing() == Standing.VERY_LOW)
                .count();
        return low == 0
                ? Message.of(PREFIX + "grades", result.lines().size())
                : Message.of(
                        PREFIX + "grades.low",
                        low,
                        result.lines().size(),
                        result.lines().stream()
                                .filter(line -> line.standing() == Standing.LOW || line.standing() == Standing.VERY_LOW)
                                .map(line -> line.option().label())
                                .collect(Collectors.joining(", ")));
    }

    private Message base() {
        return switch (result.rule().base()) {
            case ALL_MEMBERS, SUMMONED -> Message.of("procedure.ballot.of-members", result.base(), voters);
            case PRESENT -> Message.of("procedure.ballot.of-present", result.base(), voters);
            case VALID -> Message.of("procedure.ballot.of-valid", result.base());
        };
    }

    private String names(Standing standing) {
        return result.labels(standing).collect(Collectors.joining(", "));
    }

    private static String word(Line line) {
        if (line.standing() == Standing.GOES_ON && line.votes() >= line.needed()) {
            return "equal";
        }
        return line.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
