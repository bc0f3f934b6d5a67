package vn.thongsuot.document.register;

import java.util.Map;

/** Which cases the person who asks may see; told by the module above, which knows cases. */
public interface VisibleCases {

    /**
     * A query for the ids of the visible cases.
     *
     * @param sql yields one column
     * @param parameters names begin with {@code access}
     */
    record Query(String sql, Map<String, Object> parameters) {}

    Query query();
}
