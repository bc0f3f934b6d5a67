package vn.thongsuot.sealing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/** Somebody has opened what is sealed. Published in the transaction of the opening. */
public record SealOpened(
        long openingId, SealOwner owner, @Nullable PersonId by, Instant at) {}
