/** Who belongs to the collective leadership, the extended leadership and the key cadres of a unit: kept per unit by its office. */
@NullMarked
package vn.thongsuot.cadre.circle;

import org.jspecify.annotations.NullMarked;
