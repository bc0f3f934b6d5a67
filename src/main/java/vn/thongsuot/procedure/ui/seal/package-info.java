/** What those who guard sealed cases see of them. */
@NullMarked
package vn.thongsuot.procedure.ui.seal;

import org.jspecify.annotations.NullMarked;
