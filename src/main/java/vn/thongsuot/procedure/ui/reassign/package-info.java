/** Giving a step that waits to somebody else. */
@NullMarked
package vn.thongsuot.procedure.ui.reassign;

import org.jspecify.annotations.NullMarked;
