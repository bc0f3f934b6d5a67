package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.register.IncomingCases;
import vn.thongsuot.document.register.IncomingDocument;
import vn.thongsuot.document.register.IncomingFilter;
import vn.thongsuot.document.register.IncomingId;
import vn.thongsuot.document.register.IncomingRegister;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;

/**
 * Incoming documents that belong to a case. Whoever links, and whoever looks at a link, needs the right to the document as well as to
 * the case; who has only one of them learns nothing of the other.
 */
@Service
@Transactional
public class CaseIncoming implements IncomingCases {

    private final JdbcClient database;
    private final IncomingRegister register;
    private final CaseAccess access;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final AuditTrail audit;
    private final Clock clock;

    CaseIncoming(
            JdbcClient database,
            IncomingRegister register,
            CaseAccess access,
            CaseFiles files,
            CaseJournal journal,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.register = register;
        this.access = access;
        this.files = files;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that belong to the case and that the signed-in person may read, the latest first. */
    @Transactional(readOnly = true)
    public List<IncomingDocument> documents(CaseId caseId) {
        access.requireVisible(caseId);
        return register.readable(
                database.sql("select incoming_id from procedure_case_incoming where case_id = :case and live = 1")
                        .param("case", caseId.value())
                        .query((row, number) -> new IncomingId(row.getLong(1)))
                        .list());
    }

    /** Standing documents that can be linked, the latest first. */
    @Transactional(readOnly = true)
    public List<IncomingDocument> candidates(String search, int limit) {
        return register.rows(new IncomingFilter(null, null, null, null, false, "", "", search), null, 0, limit).stream()
                .map(IncomingRegister.Row::document)
                .filter(document -> !document.hidden())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> of(IncomingId document) {
        register.read(document);
        return cases(
                "c.id in (select l.case_id from procedure_case_incoming l where l.incoming_id = :document and l.live = 1)",
                Map.of("document", document.value()),
                Integer.MAX_VALUE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Linked> choices(String search, int limit) {
        String like = SearchText.like(search);
        return cases(
                "c.state = 'RUNNING' and (c.title_search like :search or lower(c.number) like :search)",
                Map.of("search", like),
                limit);
    }

    private List<Linked> cases(String condition, Map<String, Object> parameters, int limit) {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> all = new HashMap<>(visible.parameters());
        all.putAll(parameters);
        return database.sql("select c.id, c.number, c.title from procedure_case c where " + condition + " and "
                        + visible.sql() + " order by c.id desc limit :limit")
                .params(all)
                .param("limit", limit)
                .query((row, number) -> new Linked(row.getLong("id"), row.getString("number"), row.getString("title")))
                .list();
    }

    @Override
    public void link(IncomingId id, long caseId) {
        IncomingDocument document = register.read(id);
        CaseFile file = running(new CaseId(caseId));
        if (document.cancelReason() != null) {
            throw new RuleViolationException("procedure.incoming.cancelled");
        }
        if (isLinked(id, caseId)) {
            return;
        }
        database.sql("""
                        insert into procedure_case_incoming (case_id, incoming_id, linked_by, linked_at)
                        values (:case, :document, :by, :at)
                        """)
                .param("case", caseId)
                .param("document", id.value())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        told(file, document, CaseEventKind.INCOMING_LINKED, "procedure.incoming.link");
    }

    private boolean isLinked(IncomingId id, long caseId) {
        return database.sql("""
                        select count(*) from procedure_case_incoming
                        where case_id = :case and incoming_id = :document and live = 1
                        """)
                        .param("case", caseId)
                        .param("document", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void unlink(IncomingId id, long caseId) {
        IncomingDocument document = register.read(id);
        CaseFile file = running(new CaseId(caseId));
        int unlinked = database.sql("""
                        update procedure_case_incoming set live = null, unlinked_by = :by, unlinked_at = :at
                        where case_id = :case and incoming_id = :document and live = 1
                        """)
                .param("case", caseId)
                .param("document", id.value())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (unlinked == 1) {
            told(file, document, CaseEventKind.INCOMING_UNLINKED, "procedure.incoming.unlink");
        }
    }

    /** The case is locked, so that it does not end in between. */
    private CaseFile running(CaseId caseId) {
        access.requireVisible(caseId);
        CaseFile file = files.lock(caseId.value()).orElseThrow();
        if (!file.isRunning()) {
            throw new RuleViolationException("procedure.incoming.case-ended");
        }
        return file;
    }

    /**
     * The history is read by all who see the case: the number is said, the content is not. Nothing is said of a restricted document: its
     * number beside the case would tell the readers of the register what it is about.
     */
    private void told(CaseFile file, IncomingDocument document, CaseEventKind kind, String action) {
        if (!document.restricted()) {
            journal.event(
                    file.id(),
                    kind,
                    null,
                    access.person(),
                    access.signedIn().fullName(),
                    Texts.t("procedure.incoming.numbered", document.number(), document.unitName()));
        }
        audit.record(
                action,
                "case:" + file.id().value(),
                Map.of("incoming", String.valueOf(document.id().value())));
    }
}
