package vn.thongsuot.identity;

import java.util.Set;
import vn.thongsuot.organization.PersonId;

/**
 * Knows which units a person belongs to without holding a position there. Identity stands below the module that keeps
 * members, so that module answers through this.
 */
public interface MemberUnits {

    /** Paths of the units; empty for somebody who is no member. */
    Set<String> pathsOf(PersonId person);
}
