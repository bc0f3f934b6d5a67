/** Which ways a case can take through a model, and whether it can come to a place from which there is none. */
@NullMarked
package vn.thongsuot.procedure.routing;

import org.jspecify.annotations.NullMarked;
