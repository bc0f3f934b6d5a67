/** Small reference data kept in memory for a moment. */
@NullMarked
package vn.thongsuot.platform.cache;

import org.jspecify.annotations.NullMarked;
