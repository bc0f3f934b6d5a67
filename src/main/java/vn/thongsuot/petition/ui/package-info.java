/** Pages of petitions: register, intake, receipt, tracking, reception days. */
@NullMarked
package vn.thongsuot.petition.ui;

import org.jspecify.annotations.NullMarked;
