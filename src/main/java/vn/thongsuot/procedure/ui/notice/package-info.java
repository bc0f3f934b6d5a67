/** Notices as people see them: the bell of every page, the page with all of them and how one wants to be told. */
@NamedInterface("ui-notice")
@NullMarked
package vn.thongsuot.procedure.ui.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
