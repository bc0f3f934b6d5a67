package vn.thongsuot.inspection;

/** Who decides on an inspection and concludes it. */
public enum InspectionBody {
    INSPECTION_COMMITTEE,
    STANDING_COMMITTEE,
    CELL
}
