package vn.thongsuot.document.register;

import java.time.LocalDate;

/** Where a row stands in a register sorted by date, newest first; the next page begins after it. */
public record RowKey(LocalDate date, long id) {

    /**
     * The condition that a row stands after the key, with the parameters {@code keyDate} and {@code keyId}. MariaDB reads no range of
     * an index for a comparison of pairs, so the first half says by itself where to begin.
     */
    static String after(String date, String id) {
        return " and " + date + " <= :keyDate and (" + date + " < :keyDate or " + id + " < :keyId)";
    }
}
