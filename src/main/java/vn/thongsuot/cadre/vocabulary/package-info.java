/**
 * What the module offers to procedures: actions on posts, records and plans, lists to choose from, rules of forms and starts,
 * and facts that forms show. Their names stand in {@code bpmn/README.md}.
 */
@NullMarked
package vn.thongsuot.cadre.vocabulary;

import org.jspecify.annotations.NullMarked;
