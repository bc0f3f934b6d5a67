/** Procedures as they lie in their folders and as they were put into force, version by version. */
@NullMarked
package vn.thongsuot.procedure.catalogue;

import org.jspecify.annotations.NullMarked;
