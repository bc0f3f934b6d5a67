package vn.thongsuot.document.signing;

/** How far a certificate can be relied on. */
public enum Trust {
    /** Issued by an authority that the portal was told to trust. */
    TRUSTED,
    /** By none of these, or none was named. */
    UNKNOWN,
    /** The portal's own for trying out, which proves nothing to others. */
    TEST
}
