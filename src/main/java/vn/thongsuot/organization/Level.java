package vn.thongsuot.organization;

/** The four levels of the Party organization since districts ended in July 2025, from the top down. */
public enum Level {
    PROVINCE,
    COMMUNE,
    GRASSROOTS,
    CELL
}
