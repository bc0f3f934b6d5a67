/** What several pages about cases share: how a deadline and the state of a case are shown. */
@NullMarked
package vn.thongsuot.procedure.ui;

import org.jspecify.annotations.NullMarked;
