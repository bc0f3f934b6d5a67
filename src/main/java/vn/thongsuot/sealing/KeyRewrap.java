package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.sealing.SealRows.SealedRow;

/**
 * Wraps the keys of sealed things anew after the active key has changed, a few at a time, while the portal works. The contents stay
 * as they are. Several nodes share the work.
 */
@Component
class KeyRewrap {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRewrap.class);
    private static final int BATCH = 200;

    private final SealingKeys keys;
    private final SealRows rows;
    private final TransactionTemplate transaction;

    KeyRewrap(SealingKeys keys, SealRows rows, TransactionTemplate transaction) {
        this.keys = keys;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "${thongsuot.sealing.rewrap-every:30s}")
    void rewrap() {
        int done = rewrapAll();
        if (done > 0) {
            LOG.info("Wrapped {} sealed records with the new key", done);
        }
    }

    /**
     * Does nothing on a node whose active key was replaced elsewhere, such as while nodes are started one by one with other keys of the environment: two
     * nodes would take turns for ever.
     *
     * @return how many were wrapped anew; a record that no key opens is told in the log and stays as it is
     */
    int rewrapAll() {
        Progress progress = new Progress(0, 0, false);
        do {
            Progress before = progress;
            progress = Objects.requireNonNull(transaction.execute(status -> rewrapBatch(before)));
        } while (!progress.finished());
        return progress.done();
    }

    private record Progress(long lastId, int done, boolean finished) {}

    private Progress rewrapBatch(Progress before) {
        KeysetHandle present = keys.find().orElse(null);
        if (present == null) {
            return new Progress(before.lastId(), before.done(), true);
        }
        int active = Envelope.activeKey(present);
        if (rows.replacedAt(active) != null) {
            return new Progress(before.lastId(), before.done(), true);
        }
        List<SealedRow> old = rows.wrappedWithOtherThan(active, before.lastId(), BATCH);
        int done = before.done();
        for (SealedRow row : old) {
            if (rewrap(row, present, active)) {
                done++;
            }
        }
        return old.isEmpty()
                ? new Progress(before.lastId(), done, true)
                : new Progress(old.getLast().id().value(), done, false);
    }

    private boolean rewrap(SealedRow row, KeysetHandle present, int active) {
        try {
            KeysetHandle dataKey = Envelope.unwrap(row.wrappedKey(), present, row.belongsTo());
            rows.updateKey(row.id(), active, Envelope.wrap(dataKey, present, row.belongsTo()));
            return true;
        } catch (SealBrokenException e) {
            LOG.warn(
                    "Sealed record {} cannot be opened with any key; it was damaged or changed",
                    row.id().value());
            return false;
        }
    }
}
