package vn.thongsuot.audit;

import java.util.Map;

/**
 * Which entries are kept from the person who reads the trail, although they stand in it and count in its proof. Told by the modules
 * above, which know whom a record is about.
 */
public interface EntriesKept {

    /**
     * A condition on {@code audit_entry}.
     *
     * @param sql holds for an entry that is kept back
     */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition condition();
}
