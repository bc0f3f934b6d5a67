package vn.thongsuot.inspection.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence as those who may see it read it.
 *
 * @param number within the case, from 1, without gaps
 * @param fileName of the file, if there is one
 * @param sha256 hash of the file on the day it was received
 */
public record Evidence(
        EvidenceId id,
        int number,
        String description,
        String receivedFrom,
        String receivedBy,
        LocalDate receivedOn,
        @Nullable String fileName,
        @Nullable String sha256,
        String recordedBy,
        Instant recordedAt,
        List<Custody> custody) {

    /** One thing that happened to it. {@code counterpart} is who received it. */
    public record Custody(
            CustodyKind kind,
            String person,
            @Nullable String counterpart,
            @Nullable String note,
            LocalDate on,
            Instant recordedAt) {}
}
