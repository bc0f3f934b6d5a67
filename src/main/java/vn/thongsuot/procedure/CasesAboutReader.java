package vn.thongsuot.procedure;

import java.util.Map;

/**
 * Which cases are about whoever asks, and so kept from that person, by whichever step they were named; for records of domain modules that
 * stand beside a case. A case from which one about the person was opened is among them: its record would tell of that one.
 */
public interface CasesAboutReader {

    /**
     * A query for the ids of these cases.
     *
     * @param sql yields one column
     * @param parameters names begin with {@code about}
     */
    record Query(String sql, Map<String, Object> parameters) {}

    Query query();
}
