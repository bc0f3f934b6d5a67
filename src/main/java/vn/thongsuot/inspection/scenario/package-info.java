/** Subjects of inspections for scenarios, and what scenarios can expect of the records. */
@NullMarked
package vn.thongsuot.inspection.scenario;

import org.jspecify.annotations.NullMarked;
