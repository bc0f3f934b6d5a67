package vn.thongsuot.document.rendering;

import org.jspecify.annotations.Nullable;

/**
 * Who signs, and in whose name.
 *
 * @param capacity in which the person signs
 * @param of the body or the head in whose place the person signs, in capitals; null where the person signs for the own office
 * @param position without the name of the committee, in capitals
 * @param name without titles
 */
public record SignatureBlock(Capacity capacity, @Nullable String of, String position, String name) {

    /** A collective body knows no signing in the place of its head: a deputy signs on behalf of the body too. */
    public enum Capacity {
        ON_BEHALF("T/M "),
        IN_PLACE("K/T "),
        BY_ORDER("T/L "),
        OWN("");

        private final String mark;

        Capacity(String mark) {
            this.mark = mark;
        }
    }

    /** {@code T/M BAN THƯỜNG VỤ}, or empty. */
    public String authority() {
        return of == null ? "" : capacity.mark + of;
    }
}
