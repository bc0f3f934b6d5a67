package vn.thongsuot.procedure.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;

/**
 * Holds a count report against itself: nobody votes who is not present, no paper is counted that was not issued, and the
 * parts make up the whole. A comparison is made only between numbers that are there and sensible by themselves, so one slip
 * makes one message.
 */
final class BallotReportCheck {

    /** No body of the portal has this many members; a longer number is a slip of the keyboard. */
    private static final int MOST = 9_999;

    private final BallotReport report;
    private final BallotRule rule;
    private final List<BallotOption> options;
    private final int members;
    private final List<Violation> violations = new ArrayList<>();

    private BallotReportCheck(BallotReport report, BallotRule rule, List<BallotOption> options, int members) {
        this.report = report;
        this.rule = rule;
        this.options = options;
        this.members = members;
    }

    static List<Violation> violations(BallotReport report, BallotRule rule, List<BallotOption> options, int members) {
        var check = new BallotReportCheck(report, rule, options, members);
        if (members < 1) {
            return List.of(Violation.of(null, "procedure.ballot.no-members"));
        }
        if (options.isEmpty()) {
            return List.of(Violation.of(null, "procedure.ballot.no-options"));
        }
        check.attendance();
        if (rule.method() == BallotMethod.SECRET) {
            check.papers();
        } else {
            check.lines(sensible(report.present()), zero(report.present()), "procedure.ballot.votes-not-present");
        }
        check.head();
        return List.copyOf(check.violations);
    }

    /** The head's choice is kept only where there was something to decide. */
    static BallotCount counted(BallotReport report, BallotRule rule, List<BallotOption> options, int members) {
        BallotCount count = count(report, rule, options, members, null);
        return rule.headDecides() && !rule.result(count).undecided().isEmpty()
                ? count(report, rule, options, members, report.headChoice())
                : count;
    }

    private static BallotCount count(
            BallotReport report,
            BallotRule rule,
            List<BallotOption> options,
            int members,
            @Nullable List<String> headChoice) {
        boolean secret = rule.method() == BallotMethod.SECRET;
        int present = zero(report.present());
        List<BallotCount.Line> lines = options.stream()
                .map(option -> new BallotCount.Line(option, marks(report, rule, option)))
                .toList();
        return new BallotCount(
                members,
                zero(report.absentElsewhere()),
                zero(report.absentExempt()),
                present,
                secret ? zero(report.issued()) : present,
                secret ? zero(report.collected()) : present,
                secret ? zero(report.valid()) : present,
                secret ? zero(report.invalid()) : 0,
                lines,
                headChoice);
    }

    private static Map<Mark, Integer> marks(BallotReport report, BallotRule rule, BallotOption option) {
        Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
        rule.kind().marks().forEach(mark -> marks.put(mark, zero(report.vote(option.key(), mark))));
        return marks;
    }

    private void attendance() {
        boolean elsewhere = optional("absentElsewhere", report.absentElsewhere());
        boolean exempt = optional("absentExempt", report.absentExempt());
        boolean present = required("present", report.present());
        if (rule.base() != BallotBase.SUMMONED) {
            refuse("absentElsewhere", elsewhere && zero(report.absentElsewhere()) > 0, "procedure.ballot.all-count");
            refuse("absentExempt", exempt && zero(report.absentExempt()) > 0, "procedure.ballot.all-count");
        }
        int away = zero(report.absentElsewhere()) + zero(report.absentExempt());
        if (!elsewhere || !exempt || !present) {
            return;
        }
        if (away >= members) {
            violations.add(Violation.of(
                    zero(report.absentElsewhere()) > 0 ? "absentElsewhere" : "absentExempt",
                    "procedure.ballot.nobody-summoned",
                    members));
        } else if (zero(report.present()) > members - away) {
            violations.add(
                    away == 0
                            ? Violation.of("present", "procedure.ballot.present-over-members", members)
                            : Violation.of(
                                    "present",
                                    "procedure.ballot.present-over-summoned",
                                    members,
                                    away,
                                    members - away));
        } else if (zero(report.present()) == 0) {
            violations.add(Violation.of("present", "procedure.ballot.nobody-present"));
        }
    }

    private void papers() {
        boolean issued = required("issued", report.issued());
        boolean collected = required("collected", report.collected());
        boolean valid = required("valid", report.valid());
        boolean invalid = required("invalid", report.invalid());
        if (issued && sensible(report.present())) {
            refuse(
                    "issued",
                    zero(report.issued()) > zero(report.present()),
                    "procedure.ballot.issued-over-present",
                    zero(report.present()));
        }
        if (collected && issued) {
            refuse(
                    "collected",
                    zero(report.collected()) > zero(report.issued()),
                    "procedure.ballot.collected-over-issued",
                    zero(report.issued()));
        }
        if (valid && invalid && collected) {
            int sum = zero(report.valid()) + zero(report.invalid());
            refuse(
                    "valid",
                    sum != zero(report.collected()),
                    "procedure.ballot.valid-and-invalid",
                    sum,
                    zero(report.collected()));
        }
        lines(valid && sensible(report.valid()), zero(report.valid()), "procedure.ballot.votes-not-valid");
    }

    /** Every line is held against the number of papers that can speak, whether valid papers or raised cards. */
    private void lines(boolean voicesKnown, int voices, String messageKey) {
        int chosen = 0;
        boolean complete = true;
        for (BallotOption option : options) {
            boolean typed = line(option);
            complete &= typed;
            if (!typed || !voicesKnown) {
                continue;
            }
            int sum = rule.kind().marks().stream()
                    .mapToInt(mark -> zero(report.vote(option.key(), mark)))
                    .sum();
            chosen += sum;
            if (rule.kind().everyLineIsAnswered()) {
                refuse(
                        field(option, rule.kind().marks().getFirst()),
                        sum != voices,
                        rule.kind() == BallotKind.GRADE ? messageKey + ".grades" : messageKey,
                        sum,
                        voices);
            } else {
                refuse(field(option, Mark.CHOSEN), sum > voices, "procedure.ballot.votes-over-papers", voices);
            }
        }
        if (complete && voicesKnown && !rule.kind().everyLineIsAnswered() && violations.isEmpty()) {
            int most = voices * rule.choices();
            refuse(
                    field(options.getLast(), Mark.CHOSEN),
                    chosen > most,
                    "procedure.ballot.too-many-votes",
                    chosen,
                    voices,
                    rule.choices(),
                    most);
        }
    }

    private boolean line(BallotOption option) {
        boolean typed = true;
        for (Mark mark : rule.kind().marks()) {
            Integer number = report.vote(option.key(), mark);
            typed &= mark == Mark.NO_OPINION
                    ? optional(field(option, mark), number)
                    : required(field(option, mark), number);
        }
        return typed;
    }

    private String field(BallotOption option, Mark mark) {
        return BallotOption.ONE_QUESTION.equals(options)
                ? mark.field()
                : "options[" + option.key() + "]." + mark.field();
    }

    /** Known only from the other numbers, so it is asked last. */
    private void head() {
        if (!violations.isEmpty() || !rule.headDecides()) {
            return;
        }
        BallotResult result = rule.result(count(report, rule, options, members, null));
        if (result.undecided().isEmpty()) {
            return;
        }
        List<String> choice = report.headChoice();
        String names = String.join(
                ", ",
                result.undecided().stream()
                        .map(line -> line.option().label())
                        .filter(label -> !label.isBlank())
                        .toList());
        if (choice == null) {
            violations.add(Violation.of("headChoice", "procedure.ballot.head-choice-missing"));
        } else if (choice.size() > result.openPlaces()
                || !result.undecided().stream()
                        .map(line -> line.option().key())
                        .toList()
                        .containsAll(choice)) {
            violations.add(
                    Violation.of("headChoice", "procedure.ballot.head-choice-other", names, result.openPlaces()));
        }
    }

    private boolean required(String field, @Nullable Integer number) {
        if (number == null) {
            violations.add(Violation.of(field, "procedure.ballot.missing"));
            return false;
        }
        return optional(field, number);
    }

    private boolean optional(String field, @Nullable Integer number) {
        if (number == null || sensible(number)) {
            return true;
        }
        violations.add(
                number < 0
                        ? Violation.of(field, "procedure.ballot.negative")
                        : Violation.of(field, "procedure.ballot.too-large", MOST));
        return false;
    }

    private void refuse(String field, boolean wrong, String messageKey, Object... arguments) {
        if (wrong) {
            violations.add(Violation.of(field, messageKey, arguments));
        }
    }

    private static boolean sensible(@Nullable Integer number) {
        return number != null && number >= 0 && number <= MOST;
    }

    private static int zero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
