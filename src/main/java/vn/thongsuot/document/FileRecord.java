package vn.thongsuot.document;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a file of some content was stored under some name. Never changes. */
@Entity
@Immutable
@Table(name = "document_file")
class FileRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private long size;
    private String sha256;
    private String mediaType;
    private Instant storedAt;
    private @Nullable Long sealedItem;

    protected FileRecord() {}

    FileRecord(String name, long size, String sha256, String mediaType, Instant storedAt) {
        this.name = name;
        this.size = size;
        this.sha256 = sha256;
        this.mediaType = mediaType;
        this.storedAt = storedAt;
    }

    FileRecord(String name, long size, String sha256, String mediaType, Instant storedAt, long sealedItem) {
        this(name, size, sha256, mediaType, storedAt);
        this.sealedItem = sealedItem;
    }

    /** Where its key lies; {@code null} when it is not sealed. */
    @Nullable
    Long sealedItem() {
        return sealedItem;
    }

    StoredFile toStoredFile() {
        return new StoredFile(new FileId(id), name, size, sha256, mediaType, storedAt);
    }
}
