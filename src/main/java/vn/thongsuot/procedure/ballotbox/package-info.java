/**
 * The electronic secret ballot: a box is opened for the voters who are present, each votes once on the own screen, the box is
 * closed and only then counted. Who voted and what was voted are kept so that nothing joins them.
 */
@NullMarked
package vn.thongsuot.procedure.ballotbox;

import org.jspecify.annotations.NullMarked;
