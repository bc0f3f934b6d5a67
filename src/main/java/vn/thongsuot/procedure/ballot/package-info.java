/** Votes: a count report is checked and its result computed and put into words. Pure functions, no database. */
@NullMarked
package vn.thongsuot.procedure.ballot;

import org.jspecify.annotations.NullMarked;
