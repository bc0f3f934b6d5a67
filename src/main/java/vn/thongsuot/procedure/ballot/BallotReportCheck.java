package vn.thongsuot.procedure.ballot;

import java.util.ArrayList;
import java.util.List;
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
    private final int members;
    private final List<Violation> violations = new ArrayList<>();

    private BallotReportCheck(BallotReport report, BallotRule rule, int members) {
        this.report = report;
        this.rule = rule;
        this.members = members;
    }

    static List<Violation> violations(BallotReport report, BallotRule rule, int members) {
        var check = new BallotReportCheck(report, rule, members);
        if (members < 1) {
            return List.of(Violation.of(null, "procedure.ballot.no-members"));
        }
        check.attendance();
        if (rule.method() == BallotMethod.SECRET) {
            check.papers();
        } else {
            check.raisedCards();
        }
        return List.copyOf(check.violations);
    }

    static BallotCount counted(BallotReport report, BallotRule rule, int members) {
        boolean secret = rule.method() == BallotMethod.SECRET;
        int inFavour = zero(report.inFavour());
        int against = zero(report.against());
        int noOpinion = zero(report.noOpinion());
        int raised = inFavour + against + noOpinion;
        return new BallotCount(
                members,
                zero(report.absentElsewhere()),
                zero(report.absentExempt()),
                zero(report.present()),
                secret ? zero(report.issued()) : raised,
                secret ? zero(report.collected()) : raised,
                secret ? zero(report.valid()) : raised,
                secret ? zero(report.invalid()) : 0,
                inFavour,
                against,
                noOpinion);
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
        boolean votes = votes();
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
        if (votes && valid) {
            refuse(
                    "inFavour",
                    votesCast() != zero(report.valid()),
                    "procedure.ballot.votes-not-valid",
                    votesCast(),
                    zero(report.valid()));
        }
    }

    private void raisedCards() {
        if (votes() && sensible(report.present())) {
            refuse(
                    "inFavour",
                    votesCast() != zero(report.present()),
                    "procedure.ballot.votes-not-present",
                    votesCast(),
                    zero(report.present()));
        }
    }

    private boolean votes() {
        boolean inFavour = required("inFavour", report.inFavour());
        boolean against = required("against", report.against());
        boolean noOpinion = optional("noOpinion", report.noOpinion());
        return inFavour && against && noOpinion;
    }

    private int votesCast() {
        return zero(report.inFavour()) + zero(report.against()) + zero(report.noOpinion());
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
