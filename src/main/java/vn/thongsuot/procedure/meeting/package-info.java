/** Meetings that vote: who is summoned and who came, and the count reports handed in. Knows nothing of steps and screens. */
@NullMarked
package vn.thongsuot.procedure.meeting;

import org.jspecify.annotations.NullMarked;
