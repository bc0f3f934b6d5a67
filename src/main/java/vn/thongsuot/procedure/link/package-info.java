/** What binds one case to another, and beginning a case out of another. Whoever sees only one of two learns nothing of the other. */
@NamedInterface("link")
@NullMarked
package vn.thongsuot.procedure.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
