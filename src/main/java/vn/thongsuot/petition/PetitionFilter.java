package vn.thongsuot.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which petitions; {@code null} leaves a condition out.
 *
 * @param unit whose register
 * @param from first day of receipt
 * @param to last day of receipt
 * @param state {@code null} with {@code open} for all that are not closed
 * @param search in number, content, subject and the names of senders who are not protected; accents and case apart
 */
public record PetitionFilter(
        @Nullable UnitId unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable PetitionKind kind,
        @Nullable PetitionState state,
        @Nullable Channel channel,
        @Nullable Handler handler,
        boolean open,
        boolean late,
        String search) {

    public static final PetitionFilter ALL =
            new PetitionFilter(null, null, null, null, null, null, null, false, false, "");
}
