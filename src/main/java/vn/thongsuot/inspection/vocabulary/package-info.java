/**
 * What the module offers to procedures: actions on inspections, lists to choose from, and who votes in the organization of a
 * subject. Their names stand in {@code bpmn/README.md}.
 */
@NullMarked
package vn.thongsuot.inspection.vocabulary;

import org.jspecify.annotations.NullMarked;
