/** Beginning a procedure: which, for which unit, with which answers. */
@NullMarked
package vn.thongsuot.procedure.ui.start;

import org.jspecify.annotations.NullMarked;
