/** Letting time pass in a demonstration. Nothing of it is there in production. */
@NullMarked
package vn.thongsuot.procedure.ui.demo;

import org.jspecify.annotations.NullMarked;
