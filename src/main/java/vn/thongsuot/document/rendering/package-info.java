/**
 * Papers made from templates: a DOCX template and plain data become a DOCX, and that becomes a PDF which looks the same on paper.
 * Knows the official form of Party documents; knows nothing of cases, registers or numbers.
 */
@NamedInterface("rendering")
@NullMarked
package vn.thongsuot.document.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
