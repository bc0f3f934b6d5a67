package vn.thongsuot.inspection;

/** Who decides on an inspection and concludes it. */
public enum InspectionBody {
    INSPECTION_COMMITTEE,
    STANDING_COMMITTEE,
    /** The committee of a grassroots organization as a whole. */
    GRASSROOTS_COMMITTEE,
    CELL
}
