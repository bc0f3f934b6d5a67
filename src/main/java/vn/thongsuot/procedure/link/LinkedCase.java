package vn.thongsuot.procedure.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseState;

/**
 * A case that belongs to the one being read, and that the same person may see.
 *
 * @param relation what the case being read is to it
 * @param procedure name of its procedure
 * @param reason what the person who linked them wrote; {@code null} when a step began it
 * @param removable a person made the link and may take it back
 */
public record LinkedCase(
        LinkId link,
        Relation relation,
        CaseId id,
        String number,
        String title,
        String procedure,
        CaseState state,
        @Nullable String reason,
        String madeBy,
        Instant madeAt,
        boolean removable) {}
