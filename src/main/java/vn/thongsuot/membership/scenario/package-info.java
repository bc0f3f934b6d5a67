/** The members and sympathizers whom scenarios of procedures name, and what scenarios expect of their records. */
@NullMarked
package vn.thongsuot.membership.scenario;

import org.jspecify.annotations.NullMarked;
