/**
 * Procedures as folders: catalogue, case files, work items, forms, deadlines, ballots, actions. Knows no particular procedure.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "organization::ui",
            "organization::substitution",
            "identity",
            "audit",
            "sealing",
            "document",
            "document::ui",
            "document::register",
            "document::rendering",
            "document::signing"
        })
@NullMarked
package vn.thongsuot.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
