/** Forms, papers and count reports on the screen. */
@NullMarked
package vn.thongsuot.procedure.ui.form;

import org.jspecify.annotations.NullMarked;
