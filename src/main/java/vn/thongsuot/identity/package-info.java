/**
 * Accounts, sign-in, and what a signed-in person may see.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization"})
@NullMarked
package vn.thongsuot.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
