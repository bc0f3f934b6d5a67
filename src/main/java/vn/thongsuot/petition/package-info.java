/**
 * Petitions: their register, intake, senders, what is alike, and how each is handled; the reception days of the head. Owns no
 * step of a procedure. A sender who is protected is kept by {@code sealing} and by nothing here.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "identity",
            "audit",
            "document",
            "document::ui",
            "document::register",
            "sealing",
            "procedure",
            "procedure::action",
            "procedure::link",
            "procedure::scenario",
            "procedure::ui-section"
        })
@NullMarked
package vn.thongsuot.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
