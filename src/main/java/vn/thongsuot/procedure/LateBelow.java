package vn.thongsuot.procedure;

import java.util.Map;
import java.util.Set;
import vn.thongsuot.organization.UnitSummary;

/**
 * Late cases of communes and below, for figures of those to whom they report and who may not read them (ADR 37). Tells of every case but
 * those about the reader and those that wait in a unit in which the reader stands; whoever uses it checks whose figures these are.
 */
public interface LateBelow {

    /**
     * One row a case.
     *
     * @param sql yields {@code case_id}, {@code procedure_key}, {@code path} of the unit whose step is late longest, and since when
     *     as {@code late_since}, the last day on which it would have been in time
     * @param parameters names begin with {@code late} or {@code about}
     */
    record Query(String sql, Map<String, Object> parameters) {}

    /** @param unit with everything below it */
    Query query(UnitSummary unit, Set<String> procedures);
}
