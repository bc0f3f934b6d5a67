/** Posts, plans and records of cadres on the screen. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.cadre.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
