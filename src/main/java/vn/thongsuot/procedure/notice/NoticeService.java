package vn.thongsuot.procedure.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.concern.CaseConcerns;

/** The notices of the signed-in person. Nobody reads or marks another person's. */
@Service
@Transactional
public class NoticeService {

    private static final String COUNT =
            "select count(*) from procedure_notice n join procedure_case c on c.id = n.case_id where n.person_id = :person";

    /** A notice of a step that somebody has done meanwhile asks for nothing any more. */
    private static final String UNREAD = """
             and n.read_at is null and (n.work_item_id is null or exists (
                select 1 from procedure_work_item o where o.id = n.work_item_id and o.state = 'OPEN'))
            """;

    private final JdbcClient database;
    private final NoticeRows rows;
    private final CaseConcerns concerns;
    private final CurrentUser currentUser;
    private final Clock clock;

    NoticeService(JdbcClient database, NoticeRows rows, CaseConcerns concerns, CurrentUser currentUser, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.concerns = concerns;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The person to listen for; empty for an account that belongs to nobody. */
    @Transactional(readOnly = true)
    public Optional<PersonId> me() {
        return currentUser.signedIn().map(SignedIn::personId);
    }

    @Transactional(readOnly = true)
    public long unread() {
        return count(UNREAD);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<NoticeLine> lines(PageRequest page) {
        Map<String, Object> parameters = new HashMap<>();
        return me().map(person -> database.sql(NoticeRows.SELECT + " where n.person_id = :person"
                                + notKept(person, parameters) + " order by n.id desc limit :limit offset :offset")
                        .params(parameters)
                        .param("person", person.value())
                        .param("limit", page.limit())
                        .param("offset", page.offset())
                        .query(rows::line)
                        .list())
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public long count() {
        return count("");
    }

    private long count(String which) {
        Map<String, Object> parameters = new HashMap<>();
        return me().map(person -> database.sql(COUNT + which + notKept(person, parameters))
                        .params(parameters)
                        .param("person", person.value())
                        .query(Long.class)
                        .single())
                .orElse(0L);
    }

    /** What somebody was told before a case was kept from them is not told again. */
    private String notKept(PersonId person, Map<String, Object> parameters) {
        return " and not " + CaseConcerns.hides("told", concerns.standing(person), parameters);
    }

    /** What was told of this step is read once the step is open before one's eyes. */
    public void seen(WorkItemId workItem) {
        mark(" and n.work_item_id = :item", workItem.value());
    }

    public void markRead(long notice) {
        mark(" and n.id = :item", notice);
    }

    public void markAllRead() {
        mark("", 0);
    }

    private void mark(String which, long item) {
        me().ifPresent(person -> {
            var statement = database.sql("update procedure_notice n set n.read_at = :now"
                            + " where n.person_id = :person and n.read_at is null" + which)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("person", person.value());
            (which.isEmpty() ? statement : statement.param("item", item)).update();
        });
    }
}
