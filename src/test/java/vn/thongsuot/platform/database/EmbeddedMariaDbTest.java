package vn.thongsuot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMariaDbTest {

    private static final int AT_ONCE = 4;

    @TempDir
    private Path directory;

    @Test
    void databases_that_are_installed_side_by_side_do_not_disturb_each_other() throws Exception {
        List<EmbeddedMariaDb> databases = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> new EmbeddedMariaDb(directory.resolve("db" + number), 0))
                .toList();
        List<Future<?>> starts = new ArrayList<>();
        try (var starters = Executors.newFixedThreadPool(AT_ONCE)) {
            databases.forEach(database -> starts.add(starters.submit(database::start)));
            for (Future<?> start : starts) {
                start.get();
            }
            assertThat(databases).extracting(EmbeddedMariaDb::jdbcUrl).doesNotHaveDuplicates();
        } finally {
            databases.forEach(EmbeddedMariaDb::close);
        }
    }
}
