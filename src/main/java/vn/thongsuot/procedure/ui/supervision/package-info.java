/** What is late below the signed-in person, and what they do about it. */
@NullMarked
package vn.thongsuot.procedure.ui.supervision;

import org.jspecify.annotations.NullMarked;
