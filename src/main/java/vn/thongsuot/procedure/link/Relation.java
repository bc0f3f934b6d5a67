package vn.thongsuot.procedure.link;

import java.util.Arrays;

/** A link as it is read from one of its two cases. */
public enum Relation {
    AROSE_FROM(LinkKind.ORIGIN, false),
    LED_TO(LinkKind.ORIGIN, true),
    RELATED(LinkKind.RELATED, true),
    MERGED_INTO(LinkKind.MERGED, true),
    MERGED_FROM(LinkKind.MERGED, false),
    SPLIT_FROM(LinkKind.SPLIT, false),
    SPLIT_INTO(LinkKind.SPLIT, true);

    private final LinkKind kind;
    private final boolean first;

    Relation(LinkKind kind, boolean first) {
        this.kind = kind;
        this.first = first;
    }

    LinkKind kind() {
        return kind;
    }

    /** Whether the case from which it is read stands first. */
    boolean first() {
        return first;
    }

    static Relation of(LinkKind kind, boolean first) {
        return kind == LinkKind.RELATED
                ? RELATED
                : Arrays.stream(values())
                        .filter(relation -> relation.kind == kind && relation.first == first)
                        .findFirst()
                        .orElseThrow();
    }
}
