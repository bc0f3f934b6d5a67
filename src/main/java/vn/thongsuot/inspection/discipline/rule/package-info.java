/** Forms, competence, time bar and effect as pure functions, each with its source. */
@NullMarked
package vn.thongsuot.inspection.discipline.rule;

import org.jspecify.annotations.NullMarked;
