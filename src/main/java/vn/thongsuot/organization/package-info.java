/**
 * Units, bodies, positions and who holds them, from when to when. People are here; membership is not.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package vn.thongsuot.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
