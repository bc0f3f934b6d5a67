package vn.thongsuot.membership;

/** Identifies a member. */
public record MemberId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
