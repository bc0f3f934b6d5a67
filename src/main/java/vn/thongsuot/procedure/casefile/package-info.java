/** Case files and their work items: what people see and do; the truth of a running procedure. */
@NullMarked
package vn.thongsuot.procedure.casefile;

import org.jspecify.annotations.NullMarked;
