/** The sign-in page, one's own password, and the administration of accounts. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
