package vn.thongsuot.inspection;

/** Whether a person or an organization is looked at. */
public enum SubjectKind {
    MEMBER,
    ORGANIZATION
}
