package vn.thongsuot.procedure.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.WorkItemOpened;
import vn.thongsuot.procedure.WorkItemReassigned;

/**
 * Writes notices in the transaction of what they tell of, so that nobody is told of what did not happen and nothing that
 * happened is kept quiet. Screens learn of them once it is committed.
 */
@Component
public class Notices {

    private final JdbcClient database;
    private final NoticeReaders readers;
    private final NoticeBroadcaster broadcaster;
    private final NoticeWatch watch;
    private final CurrentUser currentUser;
    private final Clock clock;

    Notices(
            JdbcClient database,
            NoticeReaders readers,
            NoticeBroadcaster broadcaster,
            NoticeWatch watch,
            CurrentUser currentUser,
            Clock clock) {
        this.database = database;
        this.readers = readers;
        this.broadcaster = broadcaster;
        this.watch = watch;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemOpened event) {
        tell(
                NoticeKind.WORK,
                event.caseId(),
                event.workItem(),
                readers.ofStep(event.caseId(), event.roleKey(), event.workItem()));
    }

    /** Whoever was given the step, from whom it was taken, or for whom it waits again; not the superior who did it. */
    @EventListener
    void on(WorkItemReassigned event) {
        PersonId to = event.to();
        PersonId from = event.from();
        Set<PersonId> others = new LinkedHashSet<>(
                to == null ? readers.ofStep(event.caseId(), roleKey(event.workItem()), event.workItem()) : Set.of(to));
        currentUser.signedIn().map(SignedIn::personId).ifPresent(others::remove);
        if (from != null && !from.equals(to)) {
            others.remove(from);
            if (!currentUser.signedIn().map(SignedIn::personId).equals(Optional.of(from))) {
                tell(NoticeKind.TAKEN_AWAY, event.caseId(), event.workItem(), List.of(from));
            }
        }
        tell(to == null ? NoticeKind.WORK : NoticeKind.REASSIGNED, event.caseId(), event.workItem(), others);
    }

    private String roleKey(WorkItemId item) {
        return database.sql("select candidate_key from procedure_work_item where id = :id")
                .param("id", item.value())
                .query(String.class)
                .single();
    }

    /** Tells each of the persons once. Joins the caller's transaction. */
    public void tell(NoticeKind kind, CaseId caseId, @Nullable WorkItemId workItem, Collection<PersonId> persons) {
        List<PersonId> told = persons.stream().distinct().toList();
        if (told.isEmpty()) {
            return;
        }
        List<Long> written = database.sql("""
                        insert into procedure_notice (person_id, kind, case_id, work_item_id, created_at, mail_state, mail_attempts)
                        select n.id, :kind, :caseId, :item, :at,
                            if(p.mail_address is null or p.mail_mode = 'NONE', 'NONE', 'DUE'), 0
                        from organization_person n left join procedure_notice_preference p on p.person_id = n.id
                        where n.id in (:persons)
                        returning id
                        """)
                .param("kind", kind.name())
                .param("caseId", caseId.value())
                .param("item", workItem == null ? null : workItem.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("persons", told.stream().map(PersonId::value).toList())
                .query(Long.class)
                .list();
        watch.wroteHere(written);
        broadcaster.announceAfterCommit(told);
    }
}
