package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.casefile.InboxService.Whose;
import vn.thongsuot.procedure.concern.CaseConcerns;

/**
 * What an inbox asks the database. Nearly every key opens nearly every case, so what waits is found by key alone, from an index
 * that has all it takes; the few cases in which a key may not count are looked at one by one beforehand.
 */
@Component
class InboxQueries {

    private final JdbcClient database;
    private final CaseAccess access;
    private final CasePeople people;
    private final Clock clock;

    InboxQueries(JdbcClient database, CaseAccess access, CasePeople people, Clock clock) {
        this.database = database;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** @param from tables and conditions, beginning with {@code from procedure_work_item w} */
    record Query(String from, String order, Map<String, Object> parameters) {}

    /** @param after the row before; {@code null} from the beginning */
    Query of(Filter filter, Keyring keys, InboxRow.@Nullable Place after) {
        Map<String, Object> parameters = new HashMap<>();
        PersonId me = access.signedIn().personId();
        parameters.put("me", me == null ? -1 : me.value());
        boolean searches = !filter.search().isBlank();
        var from = new StringBuilder(" from procedure_work_item w");
        if (searches || filter.part() != Part.WAITING) {
            from.append(" join procedure_case c on c.id = w.case_id");
        }
        switch (filter.part()) {
            case WAITING -> waiting(filter.whose(), keys, from, parameters);
            case MINE -> from.append(" where w.state = 'OPEN' and w.assignee_id = :me");
            case DONE -> from.append(" where w.closed_by = :me and w.state = 'DONE'");
        }
        if (filter.part() != Part.WAITING) {
            from.append(" and not ").append(CaseConcerns.hides("inbox", keys.who(), parameters));
        }
        if (filter.part() != Part.WAITING && filter.whose() != Whose.ANY) {
            from.append(
                    filter.whose() == Whose.OWN ? " and w.on_behalf_of is null" : " and w.on_behalf_of is not null");
        }
        due(filter.due(), from, parameters);
        if (searches) {
            from.append(" and c.title_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        if (after != null) {
            from.append(behind(filter.part(), after, parameters));
        }
        String order = filter.part() == Part.DONE
                ? " order by w.closed_at desc, w.id desc"
                : " order by w.urgent_on is null, w.urgent_on, w.id";
        return new Query(from.toString(), order, parameters);
    }

    private void waiting(Whose whose, Keyring keys, StringBuilder from, Map<String, Object> parameters) {
        Set<String> asked = asked(whose, keys);
        List<Long> named = whose == Whose.OTHERS ? List.of() : people.steps(keys.who(), parameters);
        from.append(" where w.state = 'OPEN' and (w.assignee_id is null or w.assignee_id <> :me)");
        from.append(named.isEmpty() ? " and " : " and (w.id in (:namedSteps) or (");
        from.append("w.candidate_key in (:keys)");
        parameters.put("keys", asked);
        limited(whose, keys, from, parameters);
        List<Long> unusual = unusualCases(keys);
        if (!unusual.isEmpty()) {
            from.append(" and (w.case_id not in (:unusual) or w.id in (:allowed))");
            parameters.put("unusual", unusual);
            parameters.put("allowed", allowed(unusual, whose, keys));
        }
        if (!named.isEmpty()) {
            from.append("))");
            parameters.put("namedSteps", named);
        }
    }

    private static Set<String> asked(Whose whose, Keyring keys) {
        Set<String> asked = new HashSet<>(whose == Whose.OWN ? keys.own() : keys.all());
        if (whose == Whose.OTHERS) {
            asked.removeAll(keys.own());
        }
        return asked.isEmpty() ? Set.of("") : asked;
    }

    /** Keys that were lent for some procedures only, and that the person has by no other way. */
    private static void limited(Whose whose, Keyring keys, StringBuilder from, Map<String, Object> parameters) {
        if (whose == Whose.OWN
                || keys.lent().stream().allMatch(lent -> lent.procedures().isEmpty())) {
            return;
        }
        Set<String> free = new HashSet<>(keys.own());
        keys.lent().stream().filter(lent -> lent.procedures().isEmpty()).forEach(lent -> free.addAll(lent.keys()));
        from.append(" and (w.candidate_key in (:free)");
        parameters.put("free", free.isEmpty() ? Set.of("") : free);
        for (int i = 0; i < keys.lent().size(); i++) {
            Keyring.Lent lent = keys.lent().get(i);
            if (!lent.procedures().isEmpty() && !lent.keys().isEmpty()) {
                from.append(
                        " or (w.candidate_key in (:limited" + i + ") and (select p.procedure_key from procedure_case p"
                                + " where p.id = w.case_id) in (:procedures" + i + "))");
                parameters.put("limited" + i, lent.keys());
                parameters.put("procedures" + i, lent.procedures());
            }
        }
        from.append(")");
    }

    private List<Long> unusualCases(Keyring keys) {
        Map<String, Object> parameters = new HashMap<>();
        String unusual = keys.unusual(parameters);
        return database.sql(unusual).params(parameters).query(Long.class).list();
    }

    /** The steps of such cases that wait for this person nonetheless. */
    private List<Long> allowed(List<Long> cases, Whose whose, Keyring keys) {
        Map<String, Object> parameters = new HashMap<>();
        String condition =
                keys.workCondition(name -> "w.candidate_key in (:" + name + ")", InboxQueries.which(whose), parameters);
        List<Long> allowed = database.sql(
                        "select w.id from procedure_work_item w join procedure_case c on c.id = w.case_id"
                                + " where w.case_id in (:cases) and w.state = 'OPEN' and " + condition)
                .params(parameters)
                .param("cases", cases)
                .query(Long.class)
                .list();
        return allowed.isEmpty() ? List.of(-1L) : allowed;
    }

    private void due(Due due, StringBuilder from, Map<String, Object> parameters) {
        LocalDate today = LocalDate.now(clock);
        switch (due) {
            case ANY -> {}
            case OVERDUE -> from.append(" and w.urgent_on < :today");
            case WITHIN_WEEK -> from.append(" and w.urgent_on between :today and :week");
            case PAUSED ->
                from.append(" and exists (select 1 from procedure_case_deadline p where p.work_item_id = w.id"
                        + " and p.paused_since is not null)");
            case NONE ->
                from.append(" and w.urgent_on is null and not exists (select 1 from procedure_case_deadline p"
                        + " where p.work_item_id = w.id)");
        }
        if (due == Due.OVERDUE || due == Due.WITHIN_WEEK) {
            parameters.put("today", today);
        }
        if (due == Due.WITHIN_WEEK) {
            parameters.put("week", today.plusDays(7));
        }
    }

    private static String behind(Part part, InboxRow.Place after, Map<String, Object> parameters) {
        parameters.put("afterId", after.id());
        if (part == Part.DONE) {
            parameters.put("afterClosed", Timestamp.from(Objects.requireNonNull(after.closedAt())));
            return " and (w.closed_at < :afterClosed or (w.closed_at = :afterClosed and w.id < :afterId))";
        }
        LocalDate urgent = after.urgentOn();
        if (urgent == null) {
            return " and w.urgent_on is null and w.id > :afterId";
        }
        parameters.put("afterUrgent", urgent);
        return " and (w.urgent_on is null or w.urgent_on > :afterUrgent"
                + " or (w.urgent_on = :afterUrgent and w.id > :afterId))";
    }

    private static Keyring.Which which(Whose whose) {
        return switch (whose) {
            case ANY -> Keyring.Which.ALL;
            case OWN -> Keyring.Which.OWN;
            case OTHERS -> Keyring.Which.LENT;
        };
    }
}
