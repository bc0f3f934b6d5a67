/** Dated parameters: what the regulations set, since when, and how sure that is. */
@NullMarked
package vn.thongsuot.procedure.parameter;

import org.jspecify.annotations.NullMarked;
