package vn.thongsuot.organization;

/** Identifies a unit. */
public record UnitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
