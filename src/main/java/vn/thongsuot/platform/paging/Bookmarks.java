package vn.thongsuot.platform.paging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Lets a list that asks for rows by number read them by key: remembers behind which row each page ended, so that the next one is
 * read from there and not counted off from the beginning.
 */
public final class Bookmarks<T, K> {

    private final Function<Seek<K>, List<T>> read;
    private final Function<T, K> key;
    private final TreeMap<Integer, K> ends = new TreeMap<>();

    /** @param key what the list is ordered by, of one row */
    public Bookmarks(Function<Seek<K>, List<T>> read, Function<T, K> key) {
        this.read = read;
        this.key = key;
    }

    public List<T> rows(int offset, int limit) {
        Map.Entry<Integer, K> nearest = ends.floorEntry(offset);
        List<T> rows = read.apply(
                nearest == null
                        ? new Seek<>(null, offset, limit)
                        : new Seek<>(nearest.getValue(), offset - nearest.getKey(), limit));
        if (!rows.isEmpty()) {
            ends.put(offset + rows.size(), key.apply(rows.getLast()));
        }
        return rows;
    }

    /** The list has changed, or another one is asked for. */
    public void forget() {
        ends.clear();
    }
}
