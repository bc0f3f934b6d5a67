package vn.thongsuot.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
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

    @Test
    void nothing_is_left_in_the_common_temporary_folder() throws IOException {
        Set<Path> made;
        Set<Path> before = temporary();
        try (var database = new EmbeddedMariaDb(directory, 0)) {
            database.start();
            made = temporary();
            made.removeAll(before);
        }
        // Another portal on the machine may have made one at the same time.
        assertThat(made).isNotEmpty().anyMatch(Files::notExists);
    }

    private static Set<Path> temporary() throws IOException {
        try (var found = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return found.filter(path -> path.getFileName().toString().startsWith("portal-db"))
                    .collect(Collectors.toSet());
        }
    }
}
