package vn.thongsuot.inspection.programme;

/** Whose programme it is: the committee's, or that of its inspection committee. */
public enum ProgrammeBody {
    COMMITTEE,
    INSPECTION_COMMITTEE
}
