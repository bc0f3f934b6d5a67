package vn.thongsuot.document.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.UnitId;

/**
 * Which documents; {@code null} and an empty text leave a condition out. Accents and case apart.
 *
 * @param unit whose register
 * @param typeKey type of document
 * @param from first day of receipt
 * @param to last day of receipt
 * @param cancelled whether only the cancelled ones, or only the others
 * @param sender part of the name of who sent it
 * @param number the number in the register, or part of the sender's number
 * @param search in sender, the sender's number and summary
 */
public record IncomingFilter(
        @Nullable UnitId unit,
        @Nullable String typeKey,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean cancelled,
        String sender,
        String number,
        String search) {

    public static final IncomingFilter ALL = new IncomingFilter(null, null, null, null, null, "", "", "");

    public static IncomingFilter with(String search) {
        return new IncomingFilter(null, null, null, null, null, "", "", search);
    }
}
