package vn.thongsuot.document.rendering.layout;

/** Which page it is, of how many. */
record PageNumber(int number, int total) {

    /** For the body, where no page number stands. */
    static final PageNumber NONE = new PageNumber(1, 1);
}
