package vn.thongsuot.cadre;

/** Result of a yearly evaluation, best first (366-QD/TW). */
public enum Grade {
    EXCELLENT,
    GOOD,
    COMPLETED,
    NOT_COMPLETED
}
