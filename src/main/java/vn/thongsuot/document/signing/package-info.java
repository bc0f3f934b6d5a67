/** Electronic signatures of issued PDF files (PAdES), and what they say when they are checked. */
@NamedInterface("signing")
@NullMarked
package vn.thongsuot.document.signing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
