package vn.thongsuot.platform.paging;

/** Which rows of a list: {@code limit} at the most, from {@code offset}. */
public record PageRequest(int offset, int limit) {

    public PageRequest {
        if (offset < 0 || limit < 1 || limit > 500) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }
}
