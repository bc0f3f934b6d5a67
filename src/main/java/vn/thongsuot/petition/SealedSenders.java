package vn.thongsuot.petition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.SealedRecords;

/** Senders and letters of petitions: whoever guards the case of a petition is told who opened them. */
@Component
class SealedSenders implements SealedRecords {

    private final JdbcClient database;

    SealedSenders(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String ownerKind() {
        return SenderVault.OWNER;
    }

    @Override
    public Optional<CaseId> caseOf(String ownerKey) {
        return database.sql("select case_id from petition where id = :id and case_id is not null")
                .param("id", ownerKey)
                .query((row, number) -> new CaseId(row.getLong(1)))
                .optional();
    }

    @Override
    public Map<String, CaseId> beside(Collection<CaseId> cases) {
        Map<String, CaseId> owners = new HashMap<>();
        if (!cases.isEmpty()) {
            database.sql("""
                            select id, case_id from petition where case_id in (:cases)
                            and (sender_sealed_id is not null or file_sealed_id is not null)
                            """)
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        owners.put(row.getString(1), new CaseId(row.getLong(2)));
                    });
        }
        return owners;
    }
}
