package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.sealing.SealRows.SealedRow;

/**
 * What has to be there before the first thing is sealed with a key. In transactions of their own: what memory holds afterwards is
 * not taken back with the caller's.
 */
@Component
class FirstUse {

    static final SealOwner FINGERPRINTS = new SealOwner("sealing", "fingerprint");

    private final SealRows rows;

    FirstUse(SealRows rows) {
        this.rows = rows;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void noteKey(KeysetHandle active) {
        rows.noteKey(Envelope.activeKey(active), KeyCheck.checkValue(active));
    }

    /** Of several nodes the first one makes it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void makeFingerprintKey(KeysetHandle active) {
        rows.insertIfAbsent(new SealedRow(
                SealRows.FINGERPRINT_KEY,
                FINGERPRINTS,
                Envelope.activeKey(active),
                Envelope.wrap(
                        Envelope.newFingerprintKey(),
                        active,
                        SealedRow.belongsTo(SealRows.FINGERPRINT_KEY, FINGERPRINTS)),
                null,
                null,
                false));
    }
}
