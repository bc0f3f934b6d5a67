/** The trail as an administrator reads and checks it. */
@NullMarked
package vn.thongsuot.audit.ui;

import org.jspecify.annotations.NullMarked;
