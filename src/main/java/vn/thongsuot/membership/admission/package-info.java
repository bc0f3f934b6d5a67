/**
 * What membership offers to models of procedures: actions on the record, people to choose from, rules of an admission, and
 * the voters of a cell.
 */
@NullMarked
package vn.thongsuot.membership.admission;

import org.jspecify.annotations.NullMarked;
