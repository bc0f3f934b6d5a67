package vn.thongsuot.cadre.post;

/** Identifies a post. */
public record PostId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
