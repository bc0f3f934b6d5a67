/** What official statistics ask of inspections and discipline, counted from the records. */
@NamedInterface("statistics")
@NullMarked
package vn.thongsuot.inspection.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
