/** The three ways in which a request can be wrong: not found, a rule violated, stale. */
@NullMarked
package vn.thongsuot.platform.error;

import org.jspecify.annotations.NullMarked;
