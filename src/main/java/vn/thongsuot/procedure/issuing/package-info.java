/** Documents that a step issues: what the procedure says of them, who signs, the draft, the finished files. */
@NullMarked
package vn.thongsuot.procedure.issuing;

import org.jspecify.annotations.NullMarked;
