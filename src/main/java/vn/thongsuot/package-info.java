/** The application; each package below is a module, see {@code docs/adr/0002-modules.md}. */
@NullMarked
package vn.thongsuot;

import org.jspecify.annotations.NullMarked;
