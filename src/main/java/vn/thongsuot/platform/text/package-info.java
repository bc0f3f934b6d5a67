/** Vietnamese text: normal form and search form. */
@NullMarked
package vn.thongsuot.platform.text;

import org.jspecify.annotations.NullMarked;
