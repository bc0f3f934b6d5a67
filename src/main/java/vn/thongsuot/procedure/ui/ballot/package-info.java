/** The count report of a vote as it is entered: the list of the summoned, the numbers, the lines of the paper, who counted. */
@NullMarked
package vn.thongsuot.procedure.ui.ballot;

import org.jspecify.annotations.NullMarked;
