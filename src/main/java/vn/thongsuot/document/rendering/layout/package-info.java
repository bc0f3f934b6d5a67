/** Lays the content of a DOCX out on pages and draws them. */
@NullMarked
package vn.thongsuot.document.rendering.layout;

import org.jspecify.annotations.NullMarked;
