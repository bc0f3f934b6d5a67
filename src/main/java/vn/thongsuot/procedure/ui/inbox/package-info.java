/** "What waits for me": the first page of everybody who works on cases. */
@NullMarked
package vn.thongsuot.procedure.ui.inbox;

import org.jspecify.annotations.NullMarked;
