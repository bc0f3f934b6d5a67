/** The registers on the screen, and asking whether a document is genuine. */
@NullMarked
package vn.thongsuot.document.register.ui;

import org.jspecify.annotations.NullMarked;
