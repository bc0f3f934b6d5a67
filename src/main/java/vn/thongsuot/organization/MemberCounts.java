package vn.thongsuot.organization;

import java.util.List;
import java.util.Map;

/** Counts members per unit. The module that keeps members, above this one, answers. */
public interface MemberCounts {

    /** Official and probationary members of today in each unit and everything below it. */
    Map<UnitId, Long> presentMembers(List<UnitSummary> units);
}
