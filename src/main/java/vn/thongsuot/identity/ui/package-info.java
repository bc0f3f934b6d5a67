/** The sign-in page, one's own password, and the administration of accounts. */
@NullMarked
package vn.thongsuot.identity.ui;

import org.jspecify.annotations.NullMarked;
