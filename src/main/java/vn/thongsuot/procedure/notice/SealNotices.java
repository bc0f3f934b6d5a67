package vn.thongsuot.procedure.notice;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.SealedRecords;
import vn.thongsuot.sealing.SealOpened;
import vn.thongsuot.sealing.SealOwner;

/** Tells those who guard a case of every opening, of what stands beside it too, in the transaction that shows what was sealed. */
@Component
class SealNotices {

    private final Notices notices;
    private final NoticeReaders readers;
    private final ObjectProvider<SealedRecords> records;
    private final JdbcClient database;

    SealNotices(Notices notices, NoticeReaders readers, ObjectProvider<SealedRecords> records, JdbcClient database) {
        this.notices = notices;
        this.readers = readers;
        this.records = records;
        this.database = database;
    }

    @EventListener
    void on(SealOpened event) {
        caseOf(event.owner()).ifPresent(this::tell);
    }

    private Optional<CaseId> caseOf(SealOwner owner) {
        if ("case".equals(owner.kind())) {
            return Optional.of(new CaseId(Long.parseLong(owner.key())));
        }
        return records.stream()
                .filter(each -> each.ownerKind().equals(owner.kind()))
                .findFirst()
                .flatMap(each -> each.caseOf(owner.key()));
    }

    private void tell(CaseId caseId) {
        Set<PersonId> guardians = new LinkedHashSet<>();
        database.sql("select candidate_key from procedure_case_guard where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .forEach(key -> guardians.addAll(readers.holdersOf(caseId, key)));
        notices.tell(NoticeKind.SEAL_OPENED, caseId, null, guardians);
    }
}
