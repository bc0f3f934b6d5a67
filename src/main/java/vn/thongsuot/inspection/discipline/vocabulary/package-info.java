/** What a model can say about discipline: actions, lists to choose from, rules of fields, facts, forms of a ballot. */
@NullMarked
package vn.thongsuot.inspection.discipline.vocabulary;

import org.jspecify.annotations.NullMarked;
