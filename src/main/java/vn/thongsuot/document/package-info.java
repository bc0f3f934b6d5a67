/**
 * Stored files, addressed by the hash of their content.
 */
@ApplicationModule(allowedDependencies = {"platform", "organization", "identity", "audit", "sealing"})
@NullMarked
package vn.thongsuot.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
