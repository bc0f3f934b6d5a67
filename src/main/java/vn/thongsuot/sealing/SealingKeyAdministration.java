package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Changes the keys while the portal works: a new key is active at once, {@link KeyRewrap} wraps everything with it, then the old one can go.
 */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class SealingKeyAdministration {

    /** Somebody may still be sealing with a key that was replaced a moment ago. */
    private static final Duration REST = Duration.ofHours(1);

    private final SealingKeys keys;
    private final SealRows rows;
    private final KeyCheck check;
    private final FirstUse firstUse;
    private final AuditTrail audit;
    private final Clock clock;

    SealingKeyAdministration(
            SealingKeys keys, SealRows rows, KeyCheck check, FirstUse firstUse, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.rows = rows;
        this.check = check;
        this.firstUse = firstUse;
        this.audit = audit;
        this.clock = clock;
    }

    /** The keys of the file, the active one first. */
    @Transactional(readOnly = true)
    public List<SealingKey> keys() {
        return keys.find().map(this::describe).orElse(List.of());
    }

    /** Whether new keys are made here, and not where the environment gets them from. */
    public boolean changeable() {
        return !keys.fromEnvironment();
    }

    /** Where the keys lie, for whoever makes the backup. */
    public String whereabouts() {
        return keys.whereabouts();
    }

    /** Keys that were given up. */
    @Transactional(readOnly = true)
    public List<LostKey> lostKeys() {
        return rows.lostKeys();
    }

    /**
     * Makes a key, which is active from now on.
     *
     * @throws RuleViolationException {@code sealing.keys-do-not-fit}: the file is missing or another one, such as when the share
     *     that holds it is not mounted
     */
    @Transactional
    public void makeKey() {
        requireChangeable();
        Optional<KeysetHandle> present = keys.find();
        check.missing(present).ifPresent(key -> {
            throw new RuleViolationException("sealing.keys-do-not-fit", keys.whereabouts(), key);
        });
        KeysetHandle changed = present.map(Envelope::withNewKey).orElseGet(Envelope::newKeys);
        keys.write(changed);
        firstUse.noteKey(changed);
        audit.record("sealing.new-key", "sealing-key:" + KeyCheck.hex(Envelope.activeKey(changed)), Map.of());
    }

    /**
     * Takes a key out of the file. A backup of the database made before can be read only with a copy of the file made before.
     *
     * @throws RuleViolationException {@code sealing.key-in-use}, {@code sealing.key-still-warm}
     */
    @Transactional
    public void removeKey(int id) {
        requireChangeable();
        KeysetHandle present = keys.require();
        if (Envelope.activeKey(present) == id || rows.count(id) > 0) {
            throw new RuleViolationException("sealing.key-in-use", KeyCheck.hex(id));
        }
        Instant replacedAt = rows.replacedAt(id);
        if (replacedAt != null && replacedAt.plus(REST).isAfter(clock.instant())) {
            throw new RuleViolationException("sealing.key-still-warm", KeyCheck.hex(id), REST.toMinutes());
        }
        keys.write(Envelope.withoutKey(present, id));
        audit.record("sealing.remove-key", "sealing-key:" + KeyCheck.hex(id), Map.of());
    }

    private void requireChangeable() {
        if (!changeable()) {
            throw new RuleViolationException("sealing.keys-from-environment");
        }
    }

    private List<SealingKey> describe(KeysetHandle present) {
        int active = Envelope.activeKey(present);
        List<SealingKey> described = new ArrayList<>();
        for (int id : Envelope.keyIds(present)) {
            SealingKey key = new SealingKey(id, KeyCheck.hex(id), id == active, rows.count(id), rows.replacedAt(id));
            described.add(id == active ? 0 : described.size(), key);
        }
        return described;
    }
}
