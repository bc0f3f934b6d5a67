/** Reception days of the head of a committee: calendar, who came, what was concluded, what is reported. */
@NullMarked
package vn.thongsuot.petition.reception;

import org.jspecify.annotations.NullMarked;
