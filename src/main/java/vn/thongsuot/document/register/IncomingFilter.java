package vn.thongsuot.document.register;

import org.jspecify.annotations.Nullable;

/**
 * Which documents; {@code null} leaves a condition out.
 *
 * @param search in sender, the sender's number and summary; accents and case apart
 */
public record IncomingFilter(@Nullable Integer year, String search) {

    public static final IncomingFilter ALL = new IncomingFilter(null, "");
}
