/**
 * The append-only, hash-chained trail of everything that happened.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "identity"})
@NullMarked
package vn.thongsuot.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
