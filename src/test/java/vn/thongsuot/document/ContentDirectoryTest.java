package vn.thongsuot.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDirectoryTest {

    @TempDir
    private Path directory;

    private ContentDirectory contents;
    private String hash = "";

    @BeforeEach
    void a_content() throws IOException {
        contents = new ContentDirectory(directory);
        try (ContentDirectory.Incoming incoming =
                contents.receive(new ByteArrayInputStream("letter".getBytes(StandardCharsets.US_ASCII)), 100)) {
            hash = incoming.sha256();
            contents.keep(incoming);
        }
    }

    @Test
    void a_content_goes_only_when_nothing_uses_it() throws IOException {
        contents.removeUnless(hash, () -> true);
        assertThat(contents.has(hash)).isTrue();
        contents.removeUnless(hash, () -> false);
        assertThat(contents.has(hash)).isFalse();
        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void what_a_crash_left_aside_is_deleted_or_put_back_at_the_next_attempt() throws IOException {
        Path place = directory.resolve(hash.substring(0, 2)).resolve(hash);
        Path aside = directory.resolve("incoming").resolve("removed-" + hash);

        Files.move(place, aside);
        contents.removeUnless(hash, () -> true);
        assertThat(contents.has(hash)).as("used after all").isTrue();

        Files.move(place, aside);
        contents.removeUnless(hash, () -> false);
        assertThat(contents.has(hash)).isFalse();
        assertThat(directory.resolve("incoming")).isEmptyDirectory();
    }
}
