/** Inspections, their evidence and programmes on the screen. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.inspection.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
