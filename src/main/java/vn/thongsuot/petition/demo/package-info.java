/** Reception days for a demonstration. */
@NullMarked
package vn.thongsuot.petition.demo;

import org.jspecify.annotations.NullMarked;
