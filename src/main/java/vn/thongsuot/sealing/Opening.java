package vn.thongsuot.sealing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * That somebody opened what is sealed, for those who guard it.
 *
 * @param items how many sealed things were shown
 */
public record Opening(
        long id, SealOwner owner, int items, @Nullable PersonId by, String byName, Instant at, String reason) {}
