package vn.thongsuot.procedure.casefile;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.ballotbox.SlipForm;
import vn.thongsuot.procedure.ballotbox.SlipForm.Option;
import vn.thongsuot.procedure.ballotbox.Tally;

/** What a ballot of a procedure looks like as a slip, and what the slips look like as a count report. */
final class ElectronicSlips {

    private ElectronicSlips() {}

    static SlipForm form(BallotTask task) {
        List<Option> options = task.options().stream()
                .map(option -> new Option(option.key(), option.label().isEmpty() ? task.question() : option.label()))
                .toList();
        return isChosen(task.rule().kind())
                ? SlipForm.choose(options, task.rule().choices(), task.freeNomination())
                : SlipForm.mark(
                        options,
                        task.rule().kind().marks().stream()
                                .filter(mark ->
                                        mark != Mark.NO_OPINION || task.rule().kind() == BallotKind.APPROVE)
                                .map(mark -> new Option(mark.name(), Texts.t("procedure.ballot.field." + mark.field())))
                                .toList());
    }

    /** A line that a valid slip does not mark has no opinion from it. */
    static BallotReport report(BallotTask task, Tally tally) {
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        for (BallotOption option : task.options()) {
            votes.put(
                    option.key(),
                    isChosen(task.rule().kind()) ? chosen(tally.chosen(option.key())) : marks(task, option, tally));
        }
        // A slip that names somebody who has withdrawn is good, and a vote for nobody.
        tally.writeIns().forEach((person, count) -> {
            if (!task.withdrawn().contains(String.valueOf(person))) {
                votes.put(String.valueOf(person), chosen(count));
            }
        });
        // With a list, whoever sits in the meeting was given a slip; without one only who voted is known to have been
        // there.
        int present = task.amongSummoned() ? task.listedAsPresent() : tally.cast();
        return new BallotReport(
                null, null, present, present, tally.cast(), tally.valid(), tally.spoiled(), votes, null);
    }

    private static Map<Mark, Integer> marks(BallotTask task, BallotOption option, Tally tally) {
        Map<Mark, Integer> counted = new EnumMap<>(Mark.class);
        int said = 0;
        for (Mark mark : task.rule().kind().marks()) {
            if (mark != Mark.NO_OPINION) {
                int count = tally.count(option.key(), mark.name());
                counted.put(mark, count);
                said += count;
            }
        }
        counted.put(Mark.NO_OPINION, tally.valid() - said);
        return counted;
    }

    private static Map<Mark, Integer> chosen(int count) {
        return Map.of(Mark.CHOSEN, count);
    }

    private static boolean isChosen(BallotKind kind) {
        return kind == BallotKind.NOMINATE || kind == BallotKind.FORMS;
    }
}
