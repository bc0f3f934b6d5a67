/** What domain modules add to the page of a case. */
@NamedInterface("ui-section")
@NullMarked
package vn.thongsuot.procedure.ui.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
