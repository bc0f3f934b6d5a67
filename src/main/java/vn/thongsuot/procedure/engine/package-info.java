/** The process engine; the only package that knows it by name. */
@NullMarked
package vn.thongsuot.procedure.engine;

import org.jspecify.annotations.NullMarked;
