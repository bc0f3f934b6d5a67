/** Roles of models, {@code <level>.<position or body>}, and who has them today. */
@NullMarked
package vn.thongsuot.procedure.role;

import org.jspecify.annotations.NullMarked;
