package vn.thongsuot.document.register;

/** Where a document was made. */
public enum Origin {
    PORTAL,
    PAPER
}
