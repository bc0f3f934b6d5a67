/** What scenarios ask and make of petitions. */
@NullMarked
package vn.thongsuot.petition.scenario;

import org.jspecify.annotations.NullMarked;
