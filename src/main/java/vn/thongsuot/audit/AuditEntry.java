package vn.thongsuot.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain, as stored.
 *
 * @param at whole milliseconds
 * @param details a JSON object, keys sorted; the text itself is what is hashed
 */
record AuditEntry(
        long seq,
        Instant at,
        @Nullable Long actorAccountId,
        @Nullable Long actorPersonId,
        String actorName,
        String action,
        String subject,
        String details,
        String previousHash,
        String hash) {

    /** What the first entry names as its predecessor. */
    static final String GENESIS = "0".repeat(64);

    /** SHA-256 over every field, each preceded by its length, so that nothing can move from one field into the next. */
    String computeHash() {
        MessageDigest digest = sha256();
        add(digest, Long.toString(seq));
        add(digest, Long.toString(at.toEpochMilli()));
        add(digest, actorAccountId == null ? "" : actorAccountId.toString());
        add(digest, actorPersonId == null ? "" : actorPersonId.toString());
        add(digest, actorName);
        add(digest, action);
        add(digest, subject);
        add(digest, details);
        add(digest, previousHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    AuditEntry sealed() {
        return new AuditEntry(
                seq,
                at,
                actorAccountId,
                actorPersonId,
                actorName,
                action,
                subject,
                details,
                previousHash,
                computeHash());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
