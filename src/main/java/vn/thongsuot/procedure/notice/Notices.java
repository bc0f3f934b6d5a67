package vn.thongsuot.procedure.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkItemOpened;
import vn.thongsuot.procedure.role.RoleResolver;

/**
 * Writes notices in the transaction of what they tell of, so that nobody is told of what did not happen and nothing that
 * happened is kept quiet. Screens learn of them once it is committed.
 */
@Component
public class Notices {

    private final JdbcClient database;
    private final RoleResolver roles;
    private final NoticeBroadcaster broadcaster;
    private final Clock clock;

    Notices(JdbcClient database, RoleResolver roles, NoticeBroadcaster broadcaster, Clock clock) {
        this.database = database;
        this.roles = roles;
        this.broadcaster = broadcaster;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened event) {
        tell(NoticeKind.WORK, event.caseId(), event.workItem(), roles.holderIds(event.roleKey(), LocalDate.now(clock)));
    }

    /** Tells each of the persons once. Joins the caller's transaction. */
    public void tell(NoticeKind kind, CaseId caseId, @Nullable WorkItemId workItem, Collection<PersonId> persons) {
        List<PersonId> told = persons.stream().distinct().toList();
        if (told.isEmpty()) {
            return;
        }
        database.sql("""
                        insert into procedure_notice (person_id, kind, case_id, work_item_id, created_at, mail_state, mail_attempts)
                        select n.id, :kind, :caseId, :item, :at,
                            if(p.mail_address is null or p.mail_mode = 'NONE', 'NONE', 'DUE'), 0
                        from organization_person n left join procedure_notice_preference p on p.person_id = n.id
                        where n.id in (:persons)
                        """)
                .param("kind", kind.name())
                .param("caseId", caseId.value())
                .param("item", workItem == null ? null : workItem.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("persons", told.stream().map(PersonId::value).toList())
                .update();
        broadcaster.announceAfterCommit(told);
    }
}
