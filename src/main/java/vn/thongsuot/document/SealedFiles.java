package vn.thongsuot.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.sealing.SealOwner;
import vn.thongsuot.sealing.SealedCompartment;
import vn.thongsuot.sealing.SealedContent;
import vn.thongsuot.sealing.SealedId;

/**
 * Uploaded files that nobody may read on the disk. They are encrypted in memory before the first byte is written, and keep no
 * name that says whose they are. {@link FileStore#open} does not open them.
 */
@Service
public class SealedFiles {

    private static final String NEUTRAL_NAME = "niem-phong";

    /** What encryption adds to a content. */
    private static final int OVERHEAD = 1024;

    private final FileRecords records;
    private final ContentDirectory contents;
    private final FileProperties properties;
    private final SealedCompartment compartment;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealedFiles(
            FileRecords records,
            FileProperties properties,
            SealedCompartment compartment,
            TransactionTemplate transaction,
            Clock clock) {
        this.records = records;
        this.contents = new ContentDirectory(properties.directory());
        this.properties = properties;
        this.compartment = compartment;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Stores a file as {@link FileStore#store} does, sealed for its owner. Reads it whole before it asks for a transaction.
     *
     * @throws RuleViolationException {@code document.upload.*}
     */
    public StoredFile store(SealOwner owner, String name, InputStream in) {
        try (in) {
            long limit = properties.maxSize().toBytes();
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - OVERHEAD, limit + 1));
            if (content.length > limit) {
                throw new RuleViolationException(
                        "document.upload.too-large",
                        NEUTRAL_NAME,
                        properties.maxSize().toMegabytes());
            }
            if (content.length == 0) {
                throw new RuleViolationException("document.upload.empty", NEUTRAL_NAME);
            }
            FileType type = FileType.of(content)
                    .orElseThrow(() -> new RuleViolationException("document.upload.type-refused", NEUTRAL_NAME));
            if (!type.hasExtension(FileName.of(name).extension())) {
                throw new RuleViolationException("document.upload.type-mismatch", NEUTRAL_NAME, type.name());
            }
            return Objects.requireNonNull(transaction.execute(status -> keep(owner, content, type)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store an uploaded file", e);
        }
    }

    private StoredFile keep(SealOwner owner, byte[] content, FileType type) {
        SealedContent sealed = compartment.sealElsewhere(owner, content);
        try (ContentDirectory.Incoming written =
                contents.receive(new ByteArrayInputStream(sealed.encrypted()), (long) content.length + OVERHEAD)) {
            contents.keep(written);
            return records.save(new FileRecord(
                            NEUTRAL_NAME + "." + type.extension(),
                            content.length,
                            written.sha256(),
                            type.mediaType(),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS),
                            sealed.id().value()))
                    .toStoredFile();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store an uploaded file", e);
        }
    }

    /** Whether a file is one of these. */
    @Transactional(readOnly = true)
    public boolean isSealed(FileId id) {
        return records.findById(id.value()).map(FileRecord::sealedItem).isPresent();
    }

    /**
     * Opens a file for the person signed in, with a trace. Whether they may is the caller's to decide.
     *
     * @throws NotFoundException when there is none, or it is not sealed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] open(FileId id, OpeningReason reason) {
        FileRecord file = records.findById(id.value())
                .filter(found -> found.sealedItem() != null)
                .orElseThrow(() -> new NotFoundException("document.not-found"));
        try (InputStream encrypted = contents.open(file.toStoredFile().sha256())) {
            return compartment.openElsewhere(
                    new SealedId(Objects.requireNonNull(file.sealedItem())), encrypted.readAllBytes(), reason);
        } catch (IOException e) {
            throw new UncheckedIOException("The content of file " + id.value() + " is missing", e);
        }
    }
}
