/** The page on which one names who does one's work for some days. */
@NullMarked
package vn.thongsuot.procedure.ui.substitution;

import org.jspecify.annotations.NullMarked;
