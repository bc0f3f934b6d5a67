/** Yearly and term programmes of inspection and supervision, and how far their targets are reached by real inspections. */
@NullMarked
package vn.thongsuot.inspection.programme;

import org.jspecify.annotations.NullMarked;
