package vn.thongsuot.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BookmarksTest {

    private final List<Seek<Integer>> asked = new ArrayList<>();
    private final Bookmarks<Integer, Integer> bookmarks = new Bookmarks<>(this::read, number -> number);

    @Test
    void each_page_is_read_from_where_the_one_before_ended() {
        assertThat(bookmarks.rows(0, 3)).containsExactly(0, 1, 2);
        assertThat(bookmarks.rows(3, 3)).containsExactly(3, 4, 5);
        assertThat(bookmarks.rows(6, 3)).containsExactly(6, 7, 8);
        assertThat(asked).containsExactly(new Seek<>(null, 0, 3), new Seek<>(2, 0, 3), new Seek<>(5, 0, 3));
    }

    @Test
    void who_jumps_ahead_counts_from_the_nearest_page_and_who_goes_back_from_one_before() {
        bookmarks.rows(0, 3);
        assertThat(bookmarks.rows(9, 2)).containsExactly(9, 10);
        assertThat(bookmarks.rows(1, 2)).containsExactly(1, 2);
        assertThat(asked).containsExactly(new Seek<>(null, 0, 3), new Seek<>(2, 6, 2), new Seek<>(null, 1, 2));
    }

    @Test
    void what_has_changed_is_read_anew() {
        bookmarks.rows(0, 3);
        bookmarks.forget();
        bookmarks.rows(3, 3);
        assertThat(asked).last().isEqualTo(new Seek<>(null, 3, 3));
    }

    private List<Integer> read(Seek<Integer> seek) {
        asked.add(seek);
        Integer after = seek.after();
        int first = (after == null ? 0 : after + 1) + seek.skip();
        return IntStream.range(first, Math.min(first + seek.limit(), 20))
                .boxed()
                .toList();
    }
}
