/** The points of a denunciation, which of them are withdrawn, and what was found about the others. */
@NullMarked
package vn.thongsuot.petition.denunciation;

import org.jspecify.annotations.NullMarked;
