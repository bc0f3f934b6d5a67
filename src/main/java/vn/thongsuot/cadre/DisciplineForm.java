package vn.thongsuot.cadre;

/** Forms of discipline that keep a cadre from a higher post for some time, lightest first. */
public enum DisciplineForm {
    REPRIMAND,
    WARNING,
    REMOVAL
}
