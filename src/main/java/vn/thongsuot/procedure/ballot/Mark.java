package vn.thongsuot.procedure.ballot;

/** What a paper may say about one of its lines. */
public enum Mark {
    IN_FAVOUR("inFavour"),
    AGAINST("against"),
    /** Neither of the others; a number left empty is zero. */
    NO_OPINION("noOpinion"),
    CHOSEN("chosen"),
    HIGH("high"),
    CONFIDENT("confident"),
    LOW("low");

    private final String field;

    Mark(String field) {
        this.field = field;
    }

    /** Its name in violations, texts and drafts. */
    public String field() {
        return field;
    }
}
