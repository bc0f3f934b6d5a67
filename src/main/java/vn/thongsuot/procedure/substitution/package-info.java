/** Naming somebody who does one's work for some days: who may enter it, whom one may name, and when it ends. */
@NullMarked
package vn.thongsuot.procedure.substitution;

import org.jspecify.annotations.NullMarked;
