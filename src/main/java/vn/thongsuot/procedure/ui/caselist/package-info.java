/** All cases the signed-in person may see, by state, procedure and lateness. */
@NullMarked
package vn.thongsuot.procedure.ui.caselist;

import org.jspecify.annotations.NullMarked;
