package vn.thongsuot.organization;

/** What a person is in a body or unit, highest first. */
public enum PositionKind {
    SECRETARY,
    STANDING_DEPUTY_SECRETARY,
    DEPUTY_SECRETARY,
    CHAIR,
    VICE_CHAIR,
    HEAD,
    DEPUTY_HEAD,
    MEMBER,
    OFFICER
}
