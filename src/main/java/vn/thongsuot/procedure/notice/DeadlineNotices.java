package vn.thongsuot.procedure.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.DeadlineNotice;
import vn.thongsuot.procedure.WorkItemId;

/** Tells of time limits: a reminder and a lateness those who have the work, an escalation the role above. */
@Component
class DeadlineNotices {

    private final Notices notices;
    private final NoticeReaders readers;
    private final JdbcClient database;

    DeadlineNotices(Notices notices, NoticeReaders readers, JdbcClient database) {
        this.notices = notices;
        this.readers = readers;
        this.database = database;
    }

    private record Waiting(
            long id, String candidateKey, @Nullable Long assigneeId) {}

    @EventListener
    void on(DeadlineNotice event) {
        String key = event.candidateKey();
        Set<PersonId> persons = new LinkedHashSet<>();
        if (key != null) {
            persons.addAll(readers.ofRole(event.caseId(), key));
        } else {
            for (Waiting waiting : waiting(event)) {
                Long assignee = waiting.assigneeId();
                persons.addAll(
                        assignee == null
                                ? readers.ofStep(event.caseId(), waiting.candidateKey(), new WorkItemId(waiting.id()))
                                : readers.ofWhoTook(event.caseId(), waiting.candidateKey(), new PersonId(assignee)));
            }
        }
        NoticeKind kind =
                switch (event.stage()) {
                    case DUE_SOON -> NoticeKind.DUE_SOON;
                    case OVERDUE -> NoticeKind.OVERDUE;
                    case ESCALATED -> NoticeKind.ESCALATED;
                };
        notices.tell(kind, event.caseId(), event.workItem(), persons);
    }

    private List<Waiting> waiting(DeadlineNotice event) {
        return database.sql("""
                        select id, candidate_key, assignee_id from procedure_work_item
                        where case_id = :case and state = 'OPEN' and (:item is null or id = :item)
                        """)
                .param("case", event.caseId().value())
                .param(
                        "item",
                        event.workItem() == null ? null : event.workItem().value())
                .query(Waiting.class)
                .list();
    }
}
