/**
 * The tree of units and a unit's page. Modules above add what they know about a unit as {@link UnitTab}, and what can be done
 * for it as {@link UnitActions}.
 */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.organization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
