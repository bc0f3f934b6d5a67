/**
 * The evidence log of a case: what came from whom, who has it, who looked at it. Written once, never changed; read by the team and
 * the deciding body alone, and every opening of a file is itself recorded.
 */
@NullMarked
package vn.thongsuot.inspection.evidence;

import org.jspecify.annotations.NullMarked;
