package vn.thongsuot.procedure.ui.section;

import java.util.Optional;
import vn.thongsuot.procedure.CaseId;

/**
 * Leads from the page of a case to a record of a domain module that stands beside it, such as its entry in a register.
 * Implementations are Spring beans and say themselves whether the person signed in may see the record.
 */
public interface CaseRecordLink {

    Optional<RecordAddress> of(CaseId id);

    /**
     * Where the record is.
     *
     * @param label as the reader knows it
     * @param path without leading slash
     */
    record RecordAddress(String label, String path) {}
}
