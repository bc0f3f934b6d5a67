package vn.thongsuot.document;

import java.time.Instant;

/**
 * A file that was stored.
 *
 * @param name tidy file name without any path
 * @param size in bytes
 * @param sha256 hash of the content, lower-case hexadecimal
 * @param mediaType as found from the content, never as claimed by the sender
 */
public record StoredFile(FileId id, String name, long size, String sha256, String mediaType, Instant storedAt) {}
