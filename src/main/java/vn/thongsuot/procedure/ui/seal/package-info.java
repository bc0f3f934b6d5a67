/** The page of steps that may be forgotten. */
@NullMarked
package vn.thongsuot.procedure.ui.seal;

import org.jspecify.annotations.NullMarked;
