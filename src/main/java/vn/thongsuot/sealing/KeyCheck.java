package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Looks at the start whether the keys fit to what is sealed. Makes the first key only where nothing is sealed yet (or all of it is
 * given up) and the database is the embedded one, whose folder holds the key file too; a database server gets its key from an administrator.
 */
@Component
class KeyCheck implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);
    private static final String OWNER = "key-check";
    private static final byte[] KNOWN = {1, 9, 3, 0};

    private final SealingKeys keys;
    private final SealRows rows;
    private final FirstUse firstUse;
    private final LostKeys lostKeys;
    private final SealingProperties properties;
    private final Environment environment;

    KeyCheck(
            SealingKeys keys,
            SealRows rows,
            FirstUse firstUse,
            LostKeys lostKeys,
            SealingProperties properties,
            Environment environment) {
        this.keys = keys;
        this.rows = rows;
        this.firstUse = firstUse;
        this.lostKeys = lostKeys;
        this.properties = properties;
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        Optional<KeysetHandle> found = read();
        for (SealRows.UsedKey key : rows.usedKeys()) {
            if (found.isPresent() && fits(found.get(), key)) {
                if (key.givenUp()) {
                    lostKeys.takeBack(key.id());
                }
            } else if (!key.givenUp()) {
                if (!properties.givesUp(hex(key.id()))) {
                    throw refusal(found, key);
                }
                lostKeys.giveUp(key.id());
            }
        }
        if (found.isPresent()) {
            firstUse.noteKey(found.get());
        } else if (environment.getProperty("spring.datasource.url", "").isEmpty()) {
            keys.write(Envelope.newKeys());
            LOG.info("Created the sealing key {}; back it up apart from the database", keys.whereabouts());
        } else {
            LOG.warn("There is no sealing key yet; nothing can be sealed until an administrator has made one");
        }
    }

    /** A key that something is sealed with, not given up, that these keys lack. */
    Optional<String> missing(Optional<KeysetHandle> present) {
        return rows.usedKeys().stream()
                .filter(key -> !key.givenUp())
                .filter(key -> present.isEmpty() || !fits(present.get(), key))
                .map(key -> hex(key.id()))
                .findFirst();
    }

    private SealingKeyException refusal(Optional<KeysetHandle> found, SealRows.UsedKey key) {
        if (found.isEmpty()) {
            return new SealingKeyException("The database holds records sealed with key " + hex(key.id())
                    + ", but there is no key to open them: " + keys.whereabouts() + " does not exist.");
        }
        if (!Envelope.keyIds(found.get()).contains(key.id())) {
            return new SealingKeyException("The database holds records sealed with key " + hex(key.id())
                    + ", which is not among the keys of " + keys.whereabouts() + ".");
        }
        return new SealingKeyException("Key " + hex(key.id()) + " of " + keys.whereabouts()
                + " is not the one that the records of the database were sealed with.");
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

    private static boolean fits(KeysetHandle keys, SealRows.UsedKey key) {
        byte[] checkValue = key.checkValue();
        if (checkValue == null || !Envelope.keyIds(keys).contains(key.id())) {
            return false;
        }
        try {
            return Envelope.decrypt(keys, checkValue, OWNER).length == KNOWN.length;
        } catch (SealBrokenException e) {
            return false;
        }
    }
}
