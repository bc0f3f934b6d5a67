/** Whom a case is kept from, whatever roles they have: the persons and units that it is about. */
@NullMarked
package vn.thongsuot.procedure.concern;

import org.jspecify.annotations.NullMarked;
