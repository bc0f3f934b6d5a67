package vn.thongsuot.document.register;

import java.time.LocalDate;

/** Where a row stands in a register sorted by date, newest first; the next page begins after it. */
public record RowKey(LocalDate date, long id) {}
