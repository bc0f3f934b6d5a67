package vn.thongsuot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.testing.PortalTest;

@PortalTest
class FileStoreModuleTest {

    @Autowired
    FileStore files;

    @Autowired
    FileProperties properties;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

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

    @Test
    void a_removed_file_takes_its_content_along_unless_another_file_has_the_same() {
        byte[] content = "%PDF-1.7\nmot la don chup lai".getBytes(StandardCharsets.US_ASCII);
        StoredFile first = store("Đơn của bà Một.pdf", content);
        StoredFile second = store("Đơn của bà Hai.pdf", content);

        transaction.executeWithoutResult(status -> files.remove(first.id()));

        assertThatThrownBy(() -> files.require(first.id())).isInstanceOf(NotFoundException.class);
        assertThat(onDisk(second)).exists();

        transaction.executeWithoutResult(status -> {
            files.remove(second.id());
            status.setRollbackOnly();
        });

        assertThat(files.require(second.id())).isEqualTo(second);
        assertThat(onDisk(second)).as("after a rollback").exists();

        transaction.executeWithoutResult(status -> files.remove(second.id()));

        assertThat(onDisk(second)).doesNotExist();
        assertThat(database.sql("select count(*) from document_content_removed where sha256 = :hash")
                        .param("hash", second.sha256())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_content_that_somebody_is_just_storing_again_is_left() {
        byte[] content = "%PDF-1.7\nhai nguoi cung luc".getBytes(StandardCharsets.US_ASCII);
        StoredFile gone = store("a.pdf", content);
        StoredFile again = transaction.execute(status -> {
            StoredFile stored = store("b.pdf", content);
            meanwhile(() -> files.remove(gone.id()));
            return stored;
        });
        assertThat(onDisk(again)).exists();
    }

    @Test
    void a_content_that_somebody_was_about_to_remove_is_left_when_they_do_not() {
        byte[] content = "%PDF-1.7\nmot nguoi thoi khong xoa nua".getBytes(StandardCharsets.US_ASCII);
        StoredFile gone = store("a.pdf", content);
        StoredFile kept = store("b.pdf", content);
        transaction.executeWithoutResult(status -> {
            database.sql("delete from document_file where id = :id")
                    .param("id", kept.id().value())
                    .update();
            meanwhile(() -> files.remove(gone.id()));
            status.setRollbackOnly();
        });
        assertThat(onDisk(kept)).exists();
    }

    private void meanwhile(Runnable work) {
        new TransactionTemplate(
                        transaction.getTransactionManager(),
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                .executeWithoutResult(inner -> work.run());
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), content.length);
    }

    private Path onDisk(StoredFile file) {
        return properties.directory().resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
    }
}
