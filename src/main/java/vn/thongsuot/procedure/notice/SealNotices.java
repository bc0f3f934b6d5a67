package vn.thongsuot.procedure.notice;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.sealing.SealOpened;

/** Tells those who guard a case of every opening, in the transaction that shows what was sealed. */
@Component
class SealNotices {

    private final Notices notices;
    private final NoticeReaders readers;
    private final JdbcClient database;

    SealNotices(Notices notices, NoticeReaders readers, JdbcClient database) {
        this.notices = notices;
        this.readers = readers;
        this.database = database;
    }

    @EventListener
    void on(SealOpened event) {
        if (!"case".equals(event.owner().kind())) {
            return;
        }
        var caseId = new CaseId(Long.parseLong(event.owner().key()));
        Set<PersonId> guardians = new LinkedHashSet<>();
        database.sql("select candidate_key from procedure_case_guard where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .forEach(key -> guardians.addAll(readers.holdersOf(caseId, key)));
        notices.tell(NoticeKind.SEAL_OPENED, caseId, null, guardians);
    }
}
