/** The inside of a DOCX: reading it safely, and filling its fields. */
@NullMarked
package vn.thongsuot.document.rendering.template;

import org.jspecify.annotations.NullMarked;
