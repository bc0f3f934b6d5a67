/** The pages of reports. */
@NullMarked
package vn.thongsuot.reporting.ui;

import org.jspecify.annotations.NullMarked;
