/** A programme and past inspections for the demo commune. Writes the module's tables directly: no use case enters a year at once. */
@NullMarked
package vn.thongsuot.inspection.demo;

import org.jspecify.annotations.NullMarked;
