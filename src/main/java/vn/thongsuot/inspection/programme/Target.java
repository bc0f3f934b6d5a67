package vn.thongsuot.inspection.programme;

import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Threshold;

/**
 * A share that a committee wants to reach, and how far it is.
 *
 * @param reached how many different ones a decided inspection or supervision was about
 * @param parameter where the share comes from, and how sure it is
 */
public record Target(Subjects subjects, int reached, int total, Threshold threshold, Parameter parameter) {

    /** Of what the share is taken. */
    public enum Subjects {
        ORGANIZATIONS,
        MEMBERS
    }

    public boolean isMet() {
        return total > 0 && threshold.isReachedBy(reached, total);
    }

    /** How many are needed. */
    public int needed() {
        return threshold.needed(total);
    }
}
