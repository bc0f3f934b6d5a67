/** Working days: holidays and Saturdays worked in exchange, kept as a table that administrators edit. */
@NullMarked
package vn.thongsuot.procedure.calendar;

import org.jspecify.annotations.NullMarked;
