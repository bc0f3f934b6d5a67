/**
 * Inspections, supervision and their evidence, programmes with targets, and discipline. Owns the records of what was inspected
 * and found; offers actions, lists, rules and facts to procedures and owns no step of one.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "organization::ui",
            "identity",
            "audit",
            "document",
            "document::ui",
            "document::register",
            "procedure",
            "procedure::action",
            "procedure::link",
            "procedure::scenario",
            "procedure::ui-section",
            "membership",
            "cadre",
            "cadre::post"
        })
@NullMarked
package vn.thongsuot.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
