package vn.thongsuot.organization;

/** Identifies a person, member or not. */
public record PersonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
