package vn.thongsuot.sealing;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;

/**
 * The last resort. What a lost key has sealed stays where it is, marked as no longer readable, so that cases and petitions go on; if
 * the key turns up, it can be read again.
 */
@Component
class LostKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LostKeys.class);

    private final SealRows rows;
    private final AuditTrail audit;

    LostKeys(SealRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional
    public void giveUp(int keyId) {
        String items = Long.toString(rows.count(keyId));
        rows.giveUp(keyId);
        audit.record("sealing.give-up-key", subject(keyId), Map.of("items", items));
        LOG.warn(
                "Gave up the lost sealing key {}: {} sealed records cannot be read any longer",
                KeyCheck.hex(keyId),
                items);
    }

    @Transactional
    public void takeBack(int keyId) {
        rows.takeBack(keyId);
        audit.record("sealing.take-back-key", subject(keyId), Map.of());
        LOG.info("The sealing key {}, given up before, is here again; what it sealed can be read", KeyCheck.hex(keyId));
    }

    private static String subject(int keyId) {
        return "sealing-key:" + KeyCheck.hex(keyId);
    }
}
