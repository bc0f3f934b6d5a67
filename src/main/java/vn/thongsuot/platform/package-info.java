/**
 * What every module stands on: identifiers, clock, errors, paging, texts, database, and the UI kit shared by all views.
 * Knows nothing of Party work.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.thongsuot.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
