/**
 * Cadres: leading and managed posts with their terms, the record of a cadre, plans (quy hoach), and the rules of
 * appointment and planning. Offers actions, lists, rules and facts to procedures; owns no step of one.
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
            "procedure::scenario",
            "membership"
        })
@NullMarked
package vn.thongsuot.cadre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
