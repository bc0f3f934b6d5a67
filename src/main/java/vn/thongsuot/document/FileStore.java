package vn.thongsuot.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Uploaded files. Who may see a file is decided by the module that holds its id; nothing here asks.
 *
 * <p>A content is written to disk before its row; if the caller's transaction is rolled back, an unreferenced content
 * remains and does no harm.
 */
@Service
public class FileStore {

    private final FileRecords records;
    private final ContentDirectory contents;
    private final FileProperties properties;
    private final RemovedContents removed;
    private final Clock clock;

    FileStore(FileRecords records, FileProperties properties, RemovedContents removed, Clock clock) {
        this.records = records;
        this.contents = new ContentDirectory(properties.directory());
        this.properties = properties;
        this.removed = removed;
        this.clock = clock;
    }

    /**
     * Stores a file. Streams; call it outside a transaction when the sender may be slow.
     *
     * @param name as sent; paths and odd characters are removed
     * @param in read once, at most a little over the size limit, closed
     * @param size as announced, negative if unknown; the size that counts is that of what was read
     * @throws RuleViolationException {@code document.upload.*}: too large, empty, of a refused type, or the name's
     *     extension does not belong to the content
     */
    public StoredFile store(String name, InputStream in, long size) {
        FileName tidyName = FileName.of(name);
        try (in) {
            requireSize(tidyName, size);
            try (ContentDirectory.Incoming content = contents.receive(in, maxSize())) {
                requireSize(tidyName, content.size());
                if (content.size() == 0) {
                    throw new RuleViolationException("document.upload.empty", tidyName.toString());
                }
                FileType type = requireType(tidyName, content);
                contents.keep(content);
                FileRecord record = records.save(new FileRecord(
                        tidyName.toString(),
                        content.size(),
                        content.sha256(),
                        type.mediaType(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                if (!contents.has(content.sha256())) {
                    throw new IOException("The same content was removed at this moment");
                }
                return record.toStoredFile();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store an uploaded file", e);
        }
    }

    /**
     * The content; the caller closes it.
     *
     * @throws NotFoundException also when it is {@linkplain SealedFiles sealed}
     */
    public InputStream open(FileId id) {
        try {
            return contents.open(records.findById(id.value())
                    .filter(file -> file.sealedItem() == null)
                    .map(FileRecord::toStoredFile)
                    .orElseThrow(() -> new NotFoundException("document.not-found"))
                    .sha256());
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " is missing", e);
        }
    }

    /** Whether the content is still the one of that hash; reads all of it. */
    public boolean isIntact(FileId id, String sha256) {
        try {
            return require(id).sha256().equals(sha256) && contents.isIntact(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " is missing", e);
        }
    }

    /**
     * Removes a file without a trace of its name or hash; its content goes after the commit, when no other file has it. The caller
     * holds its id nowhere any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(FileId id) {
        StoredFile file = require(id);
        records.deleteById(id.value());
        records.flush();
        removed.add(file.sha256());
    }

    /** @throws NotFoundException {@code document.not-found} */
    public StoredFile require(FileId id) {
        return records.findById(id.value())
                .map(FileRecord::toStoredFile)
                .orElseThrow(() -> new NotFoundException("document.not-found"));
    }

    /** Those of the files that exist, in one query. */
    public List<StoredFile> find(Collection<FileId> ids) {
        return records.findAllById(ids.stream().map(FileId::value).toList()).stream()
                .map(FileRecord::toStoredFile)
                .toList();
    }

    /** The largest file that is taken, in bytes. */
    public long maxSize() {
        return properties.maxSize().toBytes();
    }

    /** The extensions of the types that are taken, without a dot. */
    public List<String> acceptedExtensions() {
        return FileType.allExtensions();
    }

    private void requireSize(FileName name, long size) {
        if (size > maxSize()) {
            throw new RuleViolationException(
                    "document.upload.too-large",
                    name.toString(),
                    properties.maxSize().toMegabytes());
        }
    }

    private FileType requireType(FileName name, ContentDirectory.Incoming content) throws IOException {
        FileType type = FileType.of(content.path())
                .orElseThrow(() -> new RuleViolationException("document.upload.type-refused", name.toString()));
        if (!type.hasExtension(name.extension())) {
            throw new RuleViolationException("document.upload.type-mismatch", name.toString(), type.name());
        }
        return type;
    }
}
