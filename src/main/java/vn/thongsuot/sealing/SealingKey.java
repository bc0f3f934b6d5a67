package vn.thongsuot.sealing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key of the key file, without what makes it one.
 *
 * @param name as people write it down
 * @param active new things are sealed with it
 * @param items how many things are wrapped with it
 * @param replacedAt when another became active
 */
public record SealingKey(
        int id,
        String name,
        boolean active,
        long items,
        @Nullable Instant replacedAt) {}
