/** The voter's screen of an electronic secret ballot. */
@NullMarked
package vn.thongsuot.procedure.ui.voting;

import org.jspecify.annotations.NullMarked;
