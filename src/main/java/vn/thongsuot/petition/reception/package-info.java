/** Reception days of the head of a committee: calendar, who came, what was concluded, what is reported. */
@NamedInterface("reception")
@NullMarked
package vn.thongsuot.petition.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
