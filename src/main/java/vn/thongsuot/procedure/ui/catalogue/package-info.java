/** The procedures in force, step by step, and reading them again from their folders. */
@NullMarked
package vn.thongsuot.procedure.ui.catalogue;

import org.jspecify.annotations.NullMarked;
