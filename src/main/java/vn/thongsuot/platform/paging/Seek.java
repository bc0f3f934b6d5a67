package vn.thongsuot.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of an ordered list: {@code limit} at the most, from behind a row that was read before.
 *
 * @param after what the row before is ordered by; {@code null} from the beginning
 * @param skip how many rows to leave out from there, 0 unless somebody jumps ahead
 */
public record Seek<K>(@Nullable K after, int skip, int limit) {

    public Seek {
        if (skip < 0 || limit < 1 || limit > 500) {
            throw new IllegalArgumentException("skip " + skip + ", limit " + limit);
        }
    }

    public static <K> Seek<K> of(PageRequest page) {
        return new Seek<>(null, page.offset(), page.limit());
    }
}
