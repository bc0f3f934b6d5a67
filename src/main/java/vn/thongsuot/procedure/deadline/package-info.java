/** Time limits of steps: read from the model, computed on the working calendar, told as remaining time. */
@NullMarked
package vn.thongsuot.procedure.deadline;

import org.jspecify.annotations.NullMarked;
