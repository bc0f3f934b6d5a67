package vn.thongsuot.inspection;

import org.jspecify.annotations.Nullable;

/** Which inspections; {@code null} leaves a condition out. {@code year} is that of the decision. */
public record InspectionFilter(
        String search,
        @Nullable InspectionKind kind,
        @Nullable ContentClass contentClass,
        @Nullable Integer year,
        Shown shown) {

    /** How far they are. */
    public enum Shown {
        ALL,
        RUNNING,
        /** Past the day of the plan without a conclusion, or with a remedy past its day. */
        LATE,
        CONCLUDED
    }
}
