package vn.thongsuot.inspection;

/** An inspection or supervision of one subject. */
public record InspectionId(long value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
