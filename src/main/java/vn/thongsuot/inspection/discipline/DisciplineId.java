package vn.thongsuot.inspection.discipline;

/** Identifies a disciplinary decision. */
public record DisciplineId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
