/** What scenarios expect of disciplinary decisions, and the people they name. */
@NullMarked
package vn.thongsuot.inspection.discipline.scenario;

import org.jspecify.annotations.NullMarked;
