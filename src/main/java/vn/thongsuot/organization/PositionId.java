package vn.thongsuot.organization;

/** Identifies a position. */
public record PositionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
