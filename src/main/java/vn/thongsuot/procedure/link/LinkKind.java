package vn.thongsuot.procedure.link;

/** How two cases belong together; what stands first and what second. */
public enum LinkKind {
    /** The second arose from the first. */
    ORIGIN,
    /** The first went into the second and is handled there. */
    MERGED,
    /** The second was split off the first. */
    SPLIT,
    /** Neither comes first. */
    RELATED
}
