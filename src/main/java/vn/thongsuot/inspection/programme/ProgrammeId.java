package vn.thongsuot.inspection.programme;

/** A programme of inspection and supervision. */
public record ProgrammeId(long value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
