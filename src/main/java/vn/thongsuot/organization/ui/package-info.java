/** The tree of units and a unit's page. Modules above add what they know about a unit as {@link UnitTab}. */
@NamedInterface("ui")
@NullMarked
package vn.thongsuot.organization.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
