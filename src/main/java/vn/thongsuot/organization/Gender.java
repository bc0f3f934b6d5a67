package vn.thongsuot.organization;

/** As in the member record. */
public enum Gender {
    MALE,
    FEMALE
}
