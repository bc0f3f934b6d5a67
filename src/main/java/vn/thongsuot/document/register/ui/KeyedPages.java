package vn.thongsuot.document.register.ui;

import java.io.Serializable;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.RowKey;

/** Pages of a list that scrolls: remembers where earlier pages ended, so that each begins at a key and not at a count. */
final class KeyedPages<R> implements Serializable {

    private final transient Source<R> source;
    private final transient TreeMap<Integer, RowKey> ends = new TreeMap<>();

    /** Rows after a key. */
    interface Source<R> {
        List<R> rows(@Nullable RowKey after, int skip, int limit);

        RowKey key(R row);
    }

    KeyedPages(Source<R> source) {
        this.source = source;
    }

    void forget() {
        ends.clear();
    }

    List<R> page(int offset, int limit) {
        var before = ends.floorEntry(offset);
        int known = before == null ? 0 : before.getKey();
        List<R> rows = source.rows(before == null ? null : before.getValue(), offset - known, limit);
        if (!rows.isEmpty()) {
            ends.put(offset + rows.size(), source.key(rows.getLast()));
        }
        return rows;
    }
}
