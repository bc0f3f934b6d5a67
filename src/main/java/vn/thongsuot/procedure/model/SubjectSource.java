package vn.thongsuot.procedure.model;

/**
 * Where a step learns whom the case is about.
 *
 * @param name of a field of the step's form, or of a ballot
 * @param ballot whether it is a ballot: the person chosen in it
 */
public record SubjectSource(String name, boolean ballot) {

    private static final String BALLOT = "ballot:";

    /** Reads {@code nominee} or {@code ballot:finalVote}. */
    public static SubjectSource parse(String written) {
        return written.startsWith(BALLOT)
                ? new SubjectSource(written.substring(BALLOT.length()).strip(), true)
                : new SubjectSource(written.strip(), false);
    }
}
