/** The trail as an administrator reads and checks it. */
@NullMarked
package vn.thongsuot.sealing.ui;

import org.jspecify.annotations.NullMarked;
