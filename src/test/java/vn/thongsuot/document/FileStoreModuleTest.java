package vn.thongsuot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class FileStoreModuleTest {

    @Autowired
    FileStore files;

    @Test
    void a_stored_file_is_found_again_with_its_content() throws Exception {
        byte[] content = "%PDF-1.7\nmot van ban".getBytes(StandardCharsets.US_ASCII);
        StoredFile stored = files.store("Đơn xin vào Đảng.pdf", new ByteArrayInputStream(content), content.length);

        assertThat(files.require(stored.id())).isEqualTo(stored);
        assertThat(files.find(List.of(stored.id(), new FileId(Long.MAX_VALUE)))).containsExactly(stored);
        try (InputStream in = files.open(stored.id())) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void a_forged_id_is_not_found() {
        assertThatThrownBy(() -> files.require(new FileId(Long.MAX_VALUE))).isInstanceOf(NotFoundException.class);
    }
}
