/** The screens of disciplinary decisions. */
@NullMarked
package vn.thongsuot.inspection.discipline.ui;

import org.jspecify.annotations.NullMarked;
