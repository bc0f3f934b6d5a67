/**
 * Layout, menu, home, sign-in and error pages: what holds the views of all modules together.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "identity",
            "identity :: ui",
            "audit",
            "document",
            "procedure",
            "procedure :: ui-notice",
            "membership"
        })
@NullMarked
package vn.thongsuot.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
