package vn.thongsuot.procedure.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.DangerRow.Cause;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.role.Directing;

/**
 * The steps in danger of being forgotten, for those who can do something about it: secretaries, and the staff of committee
 * offices, for their unit and all below. What they may not see as a case, and everything for an administrator, is told as a
 * number per unit, role and cause, without a word of the case. A sealed case does not even count there.
 */
@Service
@Transactional(readOnly = true)
public class DangerService {

    private static final int MOST_HIDDEN = 50;
    private static final String ROWS = """
            select w.id, w.case_id, w.step_id, w.step_name, w.instance_label, w.candidate_key, w.fallback, w.created_at,
                w.opened_at, w.urgent_on, w.assignee_id, a.full_name assignee_name, c.number, c.title, c.definition_id, c.subject_id,
                k.id key_unit,
            """;
    private static final String DETAILS = """
             join procedure_case c on c.id = w.case_id
            join organization_unit k on k.id = cast(substring_index(w.candidate_key, '@', -1) as unsigned)
            left join organization_person a on a.id = w.assignee_id
            """;
    private static final String FROM = """
             from procedure_work_item w
            join procedure_case c on c.id = w.case_id
            join organization_unit k on k.id = cast(substring_index(w.candidate_key, '@', -1) as unsigned)
            """;

    /** On a work item {@code w}, by cause, the worst first. */
    private static final Map<Cause, String> CONDITIONS = new EnumMap<>(Map.of(
            // Who was handed a step personally has it, whoever has the role.
            Cause.NO_ACCOUNT, "(w.candidate_key in (:deadKeys) and not w.handed_over)",
            Cause.VACANT, "w.fallback",
            Cause.HELD_BY_ABSENT, "w.id in (:absentClaims)",
            Cause.OVERDUE, "(w.urgent_on is not null and w.urgent_on < :day)",
            Cause.UNOPENED, "(w.opened_at is null and w.created_at < :longAgo)"));

    /** Those that come before all others, however urgent these are. */
    private static final String WORST =
            "(2 * " + CONDITIONS.get(Cause.NO_ACCOUNT) + " + (" + CONDITIONS.get(Cause.HELD_BY_ABSENT) + "))";

    private static final Set<Cause> HIDDEN_CAUSES =
            EnumSet.of(Cause.NO_ACCOUNT, Cause.VACANT, Cause.HELD_BY_ABSENT, Cause.OVERDUE, Cause.UNOPENED);

    private final JdbcClient database;
    private final CaseAccess access;
    private final StuckWork stuckWork;
    private final BallotSecrets secrets;
    private final OrganizationDirectory organization;
    private final ProcedureCatalogue catalogue;
    private final Clock clock;
    private final Period patience;

    DangerService(
            JdbcClient database,
            CaseAccess access,
            StuckWork stuckWork,
            BallotSecrets secrets,
            OrganizationDirectory organization,
            ProcedureCatalogue catalogue,
            Clock clock,
            @Value("${thongsuot.work.unopened-after:P5D}") Period patience) {
        this.database = database;
        this.access = access;
        this.stuckWork = stuckWork;
        this.secrets = secrets;
        this.organization = organization;
        this.catalogue = catalogue;
        this.clock = clock;
        this.patience = patience;
    }

    /** Which rows; {@code null} for every cause. */
    public record Filter(@Nullable Cause cause) {}

    /** Steps of cases that the signed-in person does not see. */
    public record Hidden(String unit, String role, Cause cause, long steps) {}

    /** Whether there is anything this person watches over. */
    public boolean watches() {
        return access.signedIn().administrator() || !watchedPaths().isEmpty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** After how many days without a look a step is in danger. */
    public int patienceInDays() {
        return patience.getDays();
    }

    /** What holds for all questions of one look at the page: finding it out reads every open step there is to watch. */
    public static final class Sight {

        private final StuckWork.Found stuck;
        private final Set<Long> veiled;

        private Sight(StuckWork.Found stuck, Set<Long> veiled) {
            this.stuck = stuck;
            this.veiled = veiled;
        }
    }

    public Sight look() {
        var all = new Sight(stuckWork.within(paths()), Set.of());
        return new Sight(all.stuck, veiled(all));
    }

    /** Steps that would tell this person the result of a vote that was not announced: as if they were not there. */
    private Set<Long> veiled(Sight all) {
        Query query = query(all, new Filter(null));
        CaseAccess.Condition visible = access.condition();
        return Set.copyOf(database.sql("select w.id, w.case_id, w.step_id, c.definition_id" + FROM + query.where()
                        + " and exists (select 1 from procedure_ballot b where b.case_id = c.id and not b.announced)"
                        + " and " + visible.sql())
                .params(query.parameters())
                .params(visible.parameters())
                .query((row, number) ->
                        secrets.veil(row.getLong("case_id"), catalogue.version(row.getString("definition_id")))
                                        .hides(row.getString("step_id"))
                                ? row.getLong("id")
                                : -1L)
                .set());
    }

    /** Rows with a case this person may see, the worst first. */
    public List<DangerRow> rows(Filter filter, PageRequest page) {
        return rows(look(), filter, Seek.of(page));
    }

    /**
     * The few that come before all others are sorted; the rest is read in the order of an index, so that a page costs no more the
     * more steps there are.
     */
    public List<DangerRow> rows(Sight sight, Filter filter, Seek<DangerRow.Place> seek) {
        if (seek.skip() > 0) {
            return rows(sight, filter, Band.ALL, seek);
        }
        List<DangerRow> rows = new ArrayList<>();
        DangerRow.Place after = seek.after();
        for (Band band : Band.from(after)) {
            int room = seek.limit() - rows.size();
            if (room > 0) {
                rows.addAll(rows(sight, filter, band, new Seek<>(after, 0, room)));
            }
            after = null;
        }
        return rows;
    }

    /** A stretch of the list, with the order in it. */
    private enum Band {
        ALL("", WORST + " desc, w.urgent_on is null, w.urgent_on, w.id"),
        WORST_ONES(" and " + WORST + " > 0", ALL.order),
        WITH_LAST_DAY(" and " + WORST + " = 0 and w.urgent_on is not null", "w.urgent_on, w.id"),
        WITHOUT(" and " + WORST + " = 0 and w.urgent_on is null", "w.id");

        final String condition;
        final String order;

        Band(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }

        static List<Band> from(DangerRow.@Nullable Place after) {
            if (after == null || after.worst() > 0) {
                return List.of(WORST_ONES, WITH_LAST_DAY, WITHOUT);
            }
            return after.urgentOn() == null ? List.of(WITHOUT) : List.of(WITH_LAST_DAY, WITHOUT);
        }
    }

    /** The ids of the page are found first, and everything else is read for these. */
    private List<DangerRow> rows(Sight sight, Filter filter, Band band, Seek<DangerRow.Place> seek) {
        Query query = query(sight, filter);
        CaseAccess.Condition visible = access.condition();
        String order = " order by " + band.order;
        String after = seek.after() == null ? "" : behind(seek.after(), query.parameters());
        return database.sql(ROWS + WORST + " worst from (select w.id" + FROM + query.where() + band.condition + " and "
                        + visible.sql() + after + order
                        + " limit :limit offset :skip) page join procedure_work_item w on w.id = page.id"
                        + DETAILS + order)
                .params(query.parameters())
                .params(visible.parameters())
                .param("limit", seek.limit())
                .param("skip", seek.skip())
                .query((row, number) -> row(row, query.stuck()))
                .list();
    }

    private static String behind(DangerRow.Place after, Map<String, Object> parameters) {
        parameters.put("afterWorst", after.worst());
        parameters.put("afterId", after.id());
        LocalDate urgent = after.urgentOn();
        String among = urgent == null
                ? "w.urgent_on is null and w.id > :afterId"
                : "w.urgent_on is null or w.urgent_on > :afterUrgent or (w.urgent_on = :afterUrgent and w.id > :afterId)";
        if (urgent != null) {
            parameters.put("afterUrgent", urgent);
        }
        return " and (" + WORST + " < :afterWorst or (" + WORST + " = :afterWorst and (" + among + ")))";
    }

    public long count(Filter filter) {
        return count(look(), filter);
    }

    public long count(Sight sight, Filter filter) {
        Query query = query(sight, filter);
        CaseAccess.Condition visible = access.condition();
        return database.sql("select count(*) " + FROM + query.where() + " and " + visible.sql())
                .params(query.parameters())
                .params(visible.parameters())
                .query(Long.class)
                .single();
    }

    public List<Hidden> hidden() {
        return hidden(look());
    }

    /** What is in danger in cases this person may not see: numbers only, all causes in one look. */
    public List<Hidden> hidden(Sight sight) {
        CaseAccess.Condition visible = access.condition();
        Query query = query(sight, new Filter(null));
        String sums = HIDDEN_CAUSES.stream()
                .map(cause ->
                        "sum(" + CONDITIONS.get(cause) + ") " + cause.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        Map<Cause, List<Hidden>> hidden = new EnumMap<>(Cause.class);
        database.sql("select k.name, substring_index(w.candidate_key, '@', 1) role, " + sums + FROM + query.where()
                        + " and c.confidentiality <> 'SEALED' and not " + visible.sql()
                        + " group by w.candidate_key, k.name")
                .params(query.parameters())
                .params(visible.parameters())
                .query(row -> {
                    for (Cause cause : HIDDEN_CAUSES) {
                        long steps = row.getLong(cause.name().toLowerCase(Locale.ROOT));
                        if (steps > 0) {
                            hidden.computeIfAbsent(cause, unused -> new ArrayList<>())
                                    .add(new Hidden(row.getString("name"), row.getString("role"), cause, steps));
                        }
                    }
                });
        return hidden.values().stream()
                .flatMap(ofCause -> ofCause.stream()
                        .sorted(Comparator.comparingLong(Hidden::steps)
                                .reversed()
                                .thenComparing(Hidden::unit))
                        .limit(MOST_HIDDEN))
                .toList();
    }

    private record Query(String where, Map<String, Object> parameters, StuckWork.Found stuck) {}

    private Query query(Sight sight, Filter filter) {
        Map<String, Object> parameters = new HashMap<>();
        StuckWork.Found stuck = sight.stuck;
        parameters.put("deadKeys", stuck.deadKeys().isEmpty() ? Set.of("") : stuck.deadKeys());
        parameters.put("absentClaims", stuck.absentClaims().isEmpty() ? Set.of(-1L) : stuck.absentClaims());
        parameters.put("veiled", sight.veiled.isEmpty() ? Set.of(-1L) : sight.veiled);
        parameters.put("day", LocalDate.now(clock));
        parameters.put("longAgo", Timestamp.from(longAgo()));
        String cause = filter.cause() == null
                ? "(" + String.join(" or ", CONDITIONS.values()) + ")"
                : CONDITIONS.get(filter.cause());
        return new Query(
                " where w.state = 'OPEN' and c.state = 'RUNNING' and " + watched(parameters) + " and " + cause
                        + " and w.id not in (:veiled)",
                parameters,
                stuck);
    }

    private String watched(Map<String, Object> parameters) {
        List<String> ways = new ArrayList<>();
        for (String path : paths()) {
            String name = "watched" + ways.size();
            ways.add("(c.unit_path like :" + name + " and k.path like :" + name + ")");
            parameters.put(name, path + "%");
        }
        return ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")";
    }

    private Set<String> paths() {
        return access.signedIn().administrator() ? Set.of("/") : watchedPaths();
    }

    private Instant longAgo() {
        return LocalDate.now(clock)
                .minus(patience)
                .atStartOfDay(PortalClock.ZONE)
                .toInstant();
    }

    private Set<String> watchedPaths() {
        Set<String> held = access.signedIn().positions().stream()
                .filter(Directing::watches)
                .map(position -> position.unit().path())
                .collect(Collectors.toSet());
        return held.stream()
                .filter(path -> held.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .collect(Collectors.toSet());
    }

    private DangerRow row(ResultSet row, StuckWork.Found stuck) throws SQLException {
        String key = row.getString("candidate_key");
        String role = key.substring(0, key.indexOf('@'));
        UnitSummary unit = organization.requireUnit(new UnitId(row.getLong("key_unit")));
        LocalDate due = row.getObject("urgent_on", LocalDate.class);
        return new DangerRow(
                new WorkItemId(row.getLong("id")),
                new CaseId(row.getLong("case_id")),
                catalogue
                        .version(row.getString("definition_id"))
                        .label(row.getString("step_id"), row.getString("step_name")),
                row.getString("instance_label"),
                row.getString("number"),
                row.getString("title"),
                role,
                unit.name(),
                row.getTimestamp("created_at").toInstant(),
                due,
                row.getString("assignee_name"),
                causes(row, key, due, stuck),
                mayReassign(role, unit, row.getLong("subject_id")),
                row.getInt("worst"));
    }

    private Set<Cause> causes(ResultSet row, String key, @Nullable LocalDate due, StuckWork.Found stuck)
            throws SQLException {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        if (stuck.deadKeys().contains(key)) {
            causes.add(Cause.NO_ACCOUNT);
        }
        if (row.getBoolean("fallback")) {
            causes.add(Cause.VACANT);
        }
        if (stuck.absentClaims().contains(row.getLong("id"))) {
            causes.add(Cause.HELD_BY_ABSENT);
        }
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            causes.add(Cause.OVERDUE);
        }
        if (row.getTimestamp("opened_at") == null
                && row.getTimestamp("created_at").toInstant().isBefore(longAgo())) {
            causes.add(Cause.UNOPENED);
        }
        return causes;
    }

    private boolean mayReassign(String role, UnitSummary unit, long subject) {
        SignedIn who = access.signedIn();
        PersonId me = who.personId();
        return me != null
                && me.value() != subject
                && who.positions().stream()
                        .anyMatch((HeldPosition position) -> Directing.mayDirect(position, role, unit));
    }
}
