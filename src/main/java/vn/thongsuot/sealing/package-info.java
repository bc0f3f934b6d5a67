/**
 * The sealed compartment: what may lie in the database only encrypted, with a key that is not in the database. Knows nothing
 * of whose secrets it keeps; who may open one is decided by the module that asks. Publishes {@link vn.thongsuot.sealing.SealOpened}.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "identity", "audit"})
@NullMarked
package vn.thongsuot.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
