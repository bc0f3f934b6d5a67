package vn.thongsuot.procedure.casefile;

import java.util.Set;
import vn.thongsuot.procedure.ballot.BallotCount;
import vn.thongsuot.procedure.meeting.CountingTeam;

/** A count report without contradictions, and what follows from it. */
record Vote(BallotTask task, BallotCount count, CountingTeam team) {

    private static final Set<String> UNSUCCESSFUL = Set.of("failed", "exhausted");

    /** Whether the vote brought the case forward. */
    boolean succeeded() {
        return !UNSUCCESSFUL.contains(outcome());
    }

    /** The outcome of the step: {@code exhausted} when as many votes have failed as may. */
    String outcome() {
        String outcome = task.rule().result(count).outcome();
        boolean lastOne = task.repeatLimit() > 0 && task.failedBefore() + 1 >= task.repeatLimit();
        return "failed".equals(outcome) && lastOne ? "exhausted" : outcome;
    }
}
