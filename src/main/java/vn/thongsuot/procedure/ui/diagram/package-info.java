/** The picture of a procedure. */
@NullMarked
package vn.thongsuot.procedure.ui.diagram;

import org.jspecify.annotations.NullMarked;
