package vn.thongsuot.petition;

/** Who sent it: one person, several together, or nobody who gives a name. */
public enum SenderKind {
    PERSON,
    GROUP,
    ANONYMOUS
}
