package vn.thongsuot.procedure;

import java.util.Map;

/**
 * Which cases have a limit that ran out, for lists of domain modules that mark what is late. Tells of every case; the list that
 * uses it shows only what may be seen.
 */
public interface OverdueCases {

    /**
     * A query for the ids of these cases.
     *
     * @param sql yields one column
     * @param parameters names begin with {@code overdue}
     */
    record Query(String sql, Map<String, Object> parameters) {}

    Query query();

    /**
     * The last day on which one of these cases would have been in time, as a subquery with the parameters of {@link #query}; null if it is
     * none of them.
     *
     * @param caseId a column
     */
    String since(String caseId);
}
