package vn.thongsuot.procedure.ballotbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thongsuot.platform.error.Violation;

/**
 * What a voter finds on the slip. Either some of the options are chosen, or every option gets one mark.
 *
 * @param options what is voted on, in the order shown: persons, forms of discipline, or the question itself
 * @param marks what each option can be given, such as in favour and against; empty where options are chosen instead
 * @param most how many options may be chosen, other persons written in included; meaningless with marks
 * @param writeIn whether another person than those offered may be named
 */
public record SlipForm(List<Option> options, List<Option> marks, int most, boolean writeIn) {

    /** The mark that a chosen option has. */
    public static final String CHOSEN = "chosen";

    /**
     * An option or a mark.
     *
     * @param key what the count is told of, at most {@value #LONGEST_KEY} characters
     */
    public record Option(String key, String label) {

        private static final int LONGEST_KEY = 60;

        public Option {
            if (key.isBlank() || key.length() > LONGEST_KEY) {
                throw new IllegalArgumentException("Not a key of an option: " + key);
            }
        }
    }

    public SlipForm {
        options = List.copyOf(options);
        marks = List.copyOf(marks);
        boolean nothingToVoteOn = options.isEmpty() && !writeIn;
        if (nothingToVoteOn || (marks.isEmpty() && most < 1) || (!marks.isEmpty() && writeIn)) {
            throw new IllegalArgumentException("Nobody could vote on such a slip");
        }
    }

    /** Some of the options are chosen. */
    public static SlipForm choose(List<Option> options, int most, boolean writeIn) {
        return new SlipForm(options, List.of(), most, writeIn);
    }

    /** Each option gets one of the marks. */
    public static SlipForm mark(List<Option> options, List<Option> marks) {
        return new SlipForm(options, marks, options.size(), false);
    }

    public boolean isMarked() {
        return !marks.isEmpty();
    }

    /** Why the slip cannot be cast; an empty slip and one spoiled on purpose can. */
    public List<Violation> violations(Slip slip) {
        if (slip.spoiled()) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Set<String> known = keys(options);
        Set<String> knownMarks = isMarked() ? keys(marks) : Set.of(CHOSEN);
        for (Map.Entry<String, String> given : slip.marks().entrySet()) {
            if (!known.contains(given.getKey()) || !knownMarks.contains(given.getValue())) {
                violations.add(Violation.of("slip", "procedure.voting.unknown-option"));
            }
        }
        if (!writeIn && !slip.writeIns().isEmpty()) {
            violations.add(Violation.of("slip", "procedure.voting.no-write-in"));
        }
        boolean offeredAlready = slip.writeIns().stream().anyMatch(person -> known.contains(String.valueOf(person)));
        if (offeredAlready
                || Set.copyOf(slip.writeIns()).size() < slip.writeIns().size()) {
            violations.add(Violation.of("slip", "procedure.voting.named-twice"));
        }
        int chosen = slip.marks().size() + slip.writeIns().size();
        if (!isMarked() && chosen > most) {
            violations.add(Violation.of("slip", "procedure.voting.too-many", most, chosen));
        }
        return violations;
    }

    private static Set<String> keys(List<Option> options) {
        return options.stream().map(Option::key).collect(Collectors.toSet());
    }
}
