/** The page of a case: what it is, where it stands, the step to be done, and everything that was done before. */
@NullMarked
package vn.thongsuot.procedure.ui.casefile;

import org.jspecify.annotations.NullMarked;
