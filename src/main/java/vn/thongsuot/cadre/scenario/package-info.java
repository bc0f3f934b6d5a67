/** Posts and cadres for the scenarios of the personnel procedures. */
@NullMarked
package vn.thongsuot.cadre.scenario;

import org.jspecify.annotations.NullMarked;
