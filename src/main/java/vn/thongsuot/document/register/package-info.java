/**
 * Registers of documents: types, who issues what, numbers, documents that were issued and that came in.
 */
@NamedInterface("register")
@NullMarked
package vn.thongsuot.document.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
