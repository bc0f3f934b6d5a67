/** The portal's clock. */
@NullMarked
package vn.thongsuot.platform.time;

import org.jspecify.annotations.NullMarked;
