/** Plans per title and planning term, and what is decided and reviewed about them. */
@NullMarked
package vn.thongsuot.cadre.plan;

import org.jspecify.annotations.NullMarked;
