/** A page of a list, never the whole list. */
@NullMarked
package vn.thongsuot.platform.paging;

import org.jspecify.annotations.NullMarked;
