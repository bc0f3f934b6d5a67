package vn.thongsuot.membership;

/** Identifies an entry in the list of sympathizers of a cell. */
public record CandidateId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
