/**
 * Telling people what concerns them: at once in the portal, by e-mail as they choose, and as a calendar of due dates. None of the three
 * carries content of a restricted case.
 */
@NullMarked
package vn.thongsuot.procedure.notice;

import org.jspecify.annotations.NullMarked;
