package vn.thongsuot.procedure.casefile;

import vn.thongsuot.procedure.ballot.BallotCount;

/** A count report without contradictions, and what follows from it. */
record Vote(BallotTask task, BallotCount count) {

    boolean passed() {
        return task.rule().result(count).passed();
    }

    /** The outcome of the step: {@code exhausted} when as many votes have failed as may. */
    String outcome() {
        if (passed()) {
            return "passed";
        }
        return task.repeatLimit() > 0 && task.failedBefore() + 1 >= task.repeatLimit() ? "exhausted" : "failed";
    }
}
