package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether the keys fit to what is sealed. Makes the first key only where nothing is sealed yet and the
 * database is the embedded one, whose folder holds the key file too; a database server gets its key from an administrator.
 */
@Component
class KeyCheck implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final String OWNER = "key-check";
    private static final byte[] KNOWN = {1, 9, 3, 0};

    private final SealingKeys keys;
    private final SealRows rows;
    private final Environment environment;

    KeyCheck(SealingKeys keys, SealRows rows, Environment environment) {
        this.keys = keys;
        this.rows = rows;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        var used = rows.usedKeys();
        Optional<KeysetHandle> found = read();
        if (found.isEmpty()) {
            if (!used.isEmpty()) {
                throw new SealingKeyException("The database holds sealed records, but there is no key to open them: "
                        + keys.whereabouts() + " does not exist.");
            }
            if (environment.getProperty("spring.datasource.url", "").isEmpty()) {
                keys.write(Envelope.newKeys());
                LOG.info("Created the sealing key {}; back it up apart from the database", keys.whereabouts());
            } else {
                LOG.warn("There is no sealing key yet; nothing can be sealed until an administrator has made one");
            }
            return;
        }
        KeysetHandle present = found.get();
        for (SealRows.UsedKey key : used) {
            if (!Envelope.keyIds(present).contains(key.id())) {
                throw new SealingKeyException("The database holds records sealed with key " + hex(key.id())
                        + ", which is not among the keys of " + keys.whereabouts() + ".");
            }
            byte[] checkValue = key.checkValue();
            if (checkValue == null || !opens(present, checkValue)) {
                throw new SealingKeyException("Key " + hex(key.id()) + " of " + keys.whereabouts()
                        + " is not the one that the records of the database were sealed with.");
            }
        }
    }

    /** What is stored so that a later start knows whether it has the same key. */
    static byte[] checkValue(KeysetHandle keys) {
        return Envelope.encrypt(keys, KNOWN, OWNER);
    }

    /** How people name a key. */
    static String hex(int keyId) {
        return "%08x".formatted(keyId);
    }

    private Optional<KeysetHandle> read() {
        try {
            return keys.find();
        } catch (SealBrokenException | IllegalArgumentException e) {
            throw new SealingKeyException(keys.whereabouts() + " holds no keys that can be read.");
        }
    }

    private static boolean opens(KeysetHandle keys, byte[] checkValue) {
        try {
            return Envelope.decrypt(keys, checkValue, OWNER).length == KNOWN.length;
        } catch (SealBrokenException e) {
            return false;
        }
    }
}
