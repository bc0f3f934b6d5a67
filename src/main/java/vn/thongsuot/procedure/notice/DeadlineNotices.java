package vn.thongsuot.procedure.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.DeadlineNotice;
import vn.thongsuot.procedure.role.RoleResolver;

/** Tells of time limits: a reminder and a lateness those who have the work, an escalation the role above. */
@Component
class DeadlineNotices {

    private final Notices notices;
    private final RoleResolver roles;
    private final JdbcClient database;
    private final Clock clock;

    DeadlineNotices(Notices notices, RoleResolver roles, JdbcClient database, Clock clock) {
        this.notices = notices;
        this.roles = roles;
        this.database = database;
        this.clock = clock;
    }

    private record Waiting(String candidateKey, @Nullable Long assigneeId) {}

    @EventListener
    void on(DeadlineNotice event) {
        String key = event.candidateKey();
        LocalDate today = LocalDate.now(clock);
        Set<PersonId> persons = new LinkedHashSet<>();
        if (key != null) {
            persons.addAll(roles.holderIds(key, today));
        } else {
            for (Waiting waiting : waiting(event)) {
                if (waiting.assigneeId() == null) {
                    persons.addAll(roles.holderIds(waiting.candidateKey(), today));
                } else {
                    persons.add(new PersonId(waiting.assigneeId()));
                }
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
                        select candidate_key, assignee_id from procedure_work_item
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
