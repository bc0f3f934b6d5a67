/**
 * Members and their records: admission, probation, recognition.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "organization::ui",
            "identity",
            "audit",
            "document",
            "procedure",
            "procedure::action",
            "procedure::scenario"
        })
@NullMarked
package vn.thongsuot.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
