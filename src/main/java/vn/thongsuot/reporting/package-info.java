/** What leaders look at: what runs, what is late and where, and statistics made of the records. Reads only. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "identity",
            "procedure",
            "inspection",
            "inspection::discipline",
            "inspection::statistics",
            "petition",
            "petition::reception"
        })
@NullMarked
package vn.thongsuot.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
