/** Sending files to the portal and getting them back, for the views of other modules. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
