package vn.thongsuot.procedure.ballot;

import java.util.List;

/** What is asked on a ballot paper. */
public enum BallotKind {
    /** For or against each question or candidate of the paper. */
    APPROVE(List.of(Mark.IN_FAVOUR, Mark.AGAINST, Mark.NO_OPINION)),
    /** Some of several candidates are chosen, possibly others than those of the list. */
    NOMINATE(List.of(Mark.CHOSEN)),
    /** A grade of confidence for each person. */
    GRADE(List.of(Mark.HIGH, Mark.CONFIDENT, Mark.LOW, Mark.NO_OPINION)),
    /** One of several forms, the heaviest first; lighter forms gather the votes of the heavier. */
    FORMS(List.of(Mark.CHOSEN));

    private final List<Mark> marks;

    BallotKind(List<Mark> marks) {
        this.marks = marks;
    }

    /** What is counted for each line of the paper. */
    public List<Mark> marks() {
        return marks;
    }

    /** Whether each paper says something about each line, so that the marks of a line make up all papers. */
    boolean everyLineIsAnswered() {
        return this == APPROVE || this == GRADE;
    }
}
