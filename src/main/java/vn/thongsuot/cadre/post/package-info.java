/** Posts, who holds and held them, and the decisions about them. */
@NamedInterface("post")
@NullMarked
package vn.thongsuot.cadre.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
