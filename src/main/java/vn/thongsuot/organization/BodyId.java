package vn.thongsuot.organization;

/** Identifies a body of a unit. */
public record BodyId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
