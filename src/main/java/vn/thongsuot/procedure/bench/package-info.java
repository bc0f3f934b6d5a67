/** Measurements on a database of their own, started by {@code ./portal bench <name>}; absent outside the profile {@code bench}. */
@NullMarked
package vn.thongsuot.procedure.bench;

import org.jspecify.annotations.NullMarked;
