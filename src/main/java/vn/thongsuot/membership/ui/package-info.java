/** Members and sympathizers on the screen. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.membership.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
