package vn.thongsuot.membership;

/** Highest general or professional diploma. */
public enum Schooling {
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    VOCATIONAL,
    COLLEGE,
    UNIVERSITY,
    POSTGRADUATE
}
