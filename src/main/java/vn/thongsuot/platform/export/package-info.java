/** Lists as files that spreadsheets open. */
@NullMarked
package vn.thongsuot.platform.export;

import org.jspecify.annotations.NullMarked;
