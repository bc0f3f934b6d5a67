package vn.thongsuot.audit;

import java.time.Instant;

/**
 * An entry in a list.
 *
 * @param actor user name; empty for the portal itself
 * @param details JSON
 */
public record AuditListItem(
        long seq, Instant at, String actor, String action, String subject, String details, String hash) {}
