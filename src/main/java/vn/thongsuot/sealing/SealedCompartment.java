package vn.thongsuot.sealing;

import com.google.crypto.tink.KeysetHandle;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.sealing.SealRows.SealedRow;

/**
 * Keeps what may not lie anywhere in the clear. Each thing has a key of its own, which is kept with it, encrypted with the key of
 * the key file; content and key are bound to their owner and to each other.
 *
 * <p>Whether somebody may open a thing is the caller's to decide, before it asks. Everything needs the caller's transaction:
 * what is sealed, and that it was opened, is committed with the rest or not at all. What comes out must go to the screen or into
 * another sealed place, nowhere else.
 */
@Service
public class SealedCompartment {

    private static final long FIRST_RANDOM_ID = 1L << 32;

    private final SealRows rows;
    private final SealingKeys keys;
    private final OpeningBook openings;
    private final FirstUse firstUse;
    private final CurrentUser currentUser;
    private final SecureRandom random = new SecureRandom();
    private volatile int notedKey;
    private volatile @Nullable KeysetHandle fingerprintKey;

    SealedCompartment(
            SealRows rows, SealingKeys keys, OpeningBook openings, FirstUse firstUse, CurrentUser currentUser) {
        this.rows = rows;
        this.keys = keys;
        this.openings = openings;
        this.firstUse = firstUse;
        this.currentUser = currentUser;
    }

    /** @throws RuleViolationException {@code sealing.no-key}: the administrator has made no key yet */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedId seal(SealOwner owner, byte[] content) {
        SealedId id = newId();
        rows.insert(encrypt(id, owner, content));
        return id;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public SealedId seal(SealOwner owner, String text) {
        return seal(owner, PaddedText.bytes(text));
    }

    /** Seals what the caller will store itself, such as a file; only its key is kept here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedContent sealElsewhere(SealOwner owner, byte[] content) {
        SealedId id = newId();
        SealedRow row = encrypt(id, owner, content);
        rows.insert(new SealedRow(id, owner, row.keyId(), row.wrappedKey(), null, row.sealedBy(), false));
        byte[] encrypted = row.content();
        return new SealedContent(id, encrypted == null ? new byte[0] : encrypted);
    }

    /** Puts another content in its place, under a new key. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(SealedId id, String text) {
        SealedRow row = require(id);
        rows.update(encrypt(id, row.owner(), PaddedText.bytes(text)));
    }

    /** Removes it with its key: a content kept elsewhere can never be read again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(SealedId id) {
        rows.delete(id);
    }

    /**
     * Opens things of one owner for the person signed in. Leaves a trace that those who guard them see, and an entry in the audit trail that
     * names the owner.
     *
     * @throws NotFoundException {@code sealing.not-found}: one is not there, or belongs to another owner
     * @throws RuleViolationException {@code sealing.lost}: its key is lost for good
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<SealedId, String> open(SealOwner owner, Collection<SealedId> ids, OpeningReason reason) {
        Map<SealedId, String> opened = new LinkedHashMap<>();
        for (SealedId id : ids) {
            opened.put(id, PaddedText.of(decrypt(requireOf(owner, id), null)));
        }
        trace(owner, opened.size(), reason);
        return opened;
    }

    /** The same for one thing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(SealedId id, OpeningReason reason) {
        SealedRow row = require(id);
        String opened = PaddedText.of(decrypt(row, null));
        trace(row.owner(), 1, reason);
        return opened;
    }

    /** The same for a content that the caller has kept, see {@link #sealElsewhere}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public byte[] openElsewhere(SealedId id, byte[] encrypted, OpeningReason reason) {
        SealedRow row = require(id);
        byte[] opened = decrypt(row, encrypted);
        trace(row.owner(), 1, reason);
        return opened;
    }

    /**
     * What the person signed in has sealed and is still working on, such as a draft. Leaves no trace: nobody learns what they
     * did not write themselves.
     *
     * @return empty when another account sealed it, nobody is signed in, or its key is lost
     */
    @Transactional(readOnly = true)
    public Optional<String> readOwn(SealedId id) {
        return rows.find(id)
                .filter(row -> !row.lost())
                .filter(row -> currentUser
                        .signedIn()
                        .map(who -> who.accountId().value())
                        .filter(account -> account.equals(row.sealedBy()))
                        .isPresent())
                .map(row -> PaddedText.of(decrypt(row, null)));
    }

    /**
     * Reads a thing for the portal's own work, such as checking a form in which it stays; leaves no trace. What comes out is shown
     * to nobody and stored nowhere but in the compartment.
     *
     * @return empty when its key is lost
     */
    @Transactional(readOnly = true)
    public <T> Optional<T> use(SealedId id, Function<String, T> work) {
        return Optional.of(require(id))
                .filter(row -> !row.lost())
                .map(row -> work.apply(PaddedText.of(decrypt(row, null))));
    }

    /**
     * Hands a thing on to another sealed place without showing it to anybody; leaves no trace. What is lost stays so there.
     *
     * @return where it lies for its new owner
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SealedId copy(SealedId id, SealOwner to) {
        SealedRow row = require(id);
        if (!row.lost()) {
            return seal(to, decrypt(row, null));
        }
        SealedId copy = newId();
        rows.insert(new SealedRow(copy, to, SealRows.LOST_KEY, new byte[0], null, row.sealedBy(), true));
        return copy;
    }

    /**
     * A value by which equal texts can be found without being opened: accents, case and spaces do not matter. Without the key
     * file nobody can compute it, so it tells nothing to whoever has the database only.
     *
     * @param kind what the text is, such as {@code citizen-number}: equal texts of different kinds get different values
     * @return 40 hexadecimal digits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String fingerprint(String kind, String text) {
        return HexFormat.of().formatHex(Envelope.fingerprint(fingerprintKey(), kind + "\n" + SearchText.of(text)));
    }

    private KeysetHandle fingerprintKey() {
        KeysetHandle known = fingerprintKey;
        if (known != null) {
            return known;
        }
        if (rows.find(SealRows.FINGERPRINT_KEY).isEmpty()) {
            firstUse.makeFingerprintKey(activeKeys());
        }
        KeysetHandle read = unwrap(require(SealRows.FINGERPRINT_KEY));
        fingerprintKey = read;
        return read;
    }

    private SealedRow encrypt(SealedId id, SealOwner owner, byte[] content) {
        KeysetHandle active = activeKeys();
        KeysetHandle dataKey = Envelope.newKeys();
        String belongsTo = SealedRow.belongsTo(id, owner);
        Long account =
                currentUser.signedIn().map(who -> who.accountId().value()).orElse(null);
        return new SealedRow(
                id,
                owner,
                Envelope.activeKey(active),
                Envelope.wrap(dataKey, active, belongsTo),
                Envelope.encrypt(dataKey, content, belongsTo),
                account,
                false);
    }

    private byte[] decrypt(SealedRow row, byte @Nullable [] keptElsewhere) {
        if (row.lost()) {
            throw new RuleViolationException("sealing.lost");
        }
        byte[] content = keptElsewhere == null ? row.content() : keptElsewhere;
        if (content == null) {
            throw new IllegalArgumentException("The content of this sealed record is kept elsewhere");
        }
        return Envelope.decrypt(unwrap(row), content, row.belongsTo());
    }

    private KeysetHandle unwrap(SealedRow row) {
        return Envelope.unwrap(row.wrappedKey(), keys.requireWith(row.keyId()), row.belongsTo());
    }

    private KeysetHandle activeKeys() {
        KeysetHandle active = keys.require();
        int id = Envelope.activeKey(active);
        if (notedKey != id) {
            firstUse.noteKey(active);
            notedKey = id;
        }
        return active;
    }

    private void trace(SealOwner owner, int items, OpeningReason reason) {
        SealOwner reasonOwner = new SealOwner("opening", owner.toString());
        openings.write(owner, items, seal(reasonOwner, reason.text()));
    }

    private SealedRow requireOf(SealOwner owner, SealedId id) {
        SealedRow row = require(id);
        if (!row.owner().equals(owner)) {
            throw new NotFoundException("sealing.not-found");
        }
        return row;
    }

    private SealedRow require(SealedId id) {
        return rows.find(id).orElseThrow(() -> new NotFoundException("sealing.not-found"));
    }

    private SealedId newId() {
        return new SealedId(random.nextLong(FIRST_RANDOM_ID, Long.MAX_VALUE));
    }
}
