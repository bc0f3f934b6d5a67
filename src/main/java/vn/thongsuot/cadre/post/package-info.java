/** Posts, who holds and held them, and the decisions about them. */
@NullMarked
package vn.thongsuot.cadre.post;

import org.jspecify.annotations.NullMarked;
