package vn.thongsuot.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.Scope;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.Page;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;

/**
 * Reads members. {@link #list} and {@link #require} show only what the person signed in may see; the rest answers the rules
 * of procedures, whoever asks.
 */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {

    private static final String FROM = """
             from membership_member m
             join organization_person n on n.id = m.person_id
             where true
            """;

    /**
     * For a whole province: people in the order of their index until the page is full, instead of sorting 136,000 members
     * for fifty of them.
     */
    private static final String FROM_IN_ORDER = """
             from organization_person n force index (ix_organization_person_name)
             straight_join membership_member m on m.person_id = n.id
             where true
            """;

    private static final String STANDING = """
            select m.person_id, n.full_name, m.cell_id, m.unit_path, m.status, m.official_since, m.left_on,
                   m.leaving_reason, m.readmissions
            from membership_member m join organization_person n on n.id = m.person_id
            where
            """;

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final AccessScope accessScope;
    private final CurrentUser currentUser;

    MemberDirectory(
            JdbcClient database, OrganizationDirectory organization, AccessScope accessScope, CurrentUser currentUser) {
        this.database = database;
        this.organization = organization;
        this.accessScope = accessScope;
        this.currentUser = currentUser;
    }

    /** Members within the scope of the person signed in, by given name in the Vietnamese alphabet. */
    public Page<MemberListItem> list(MemberFilter filter, PageRequest page) {
        return new Page<>(items(filter, page), count(filter));
    }

    public List<MemberListItem> items(MemberFilter filter, PageRequest page) {
        Condition condition = condition(filter);
        return database.sql("""
                        select m.id, m.person_id, m.cell_id, m.status, m.admission_decision_date, m.card_number,
                               n.full_name, n.birth_date, n.gender, n.ethnicity,
                               (select u.name from organization_unit u where u.id = m.cell_id) cell_name
                        """
                        + FROM
                        + condition.sql()
                        + " order by n.given_name, n.full_name, n.id limit :limit offset :offset")
                .params(condition.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> item(row))
                .list();
    }

    public long count(MemberFilter filter) {
        Condition condition = condition(filter);
        String from = filter.search().isBlank() ? " from membership_member m where true" : FROM;
        return database.sql("select count(*)" + from + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /**
     * One member's record: of a member within the scope, or one's own.
     *
     * @throws NotFoundException otherwise, as if there were no such member
     */
    public MemberRecord require(MemberId id) {
        return database.sql("select * from membership_member where id = :id")
                .param("id", id.value())
                .query((row, number) -> record(row))
                .optional()
                .filter(member -> accessScope.current().covers(member.cell().path())
                        || isOwn(member.person().id()))
                .orElseThrow(() -> new NotFoundException("membership.member.not-found"));
    }

    /** The member who is this person, if within the scope of the person signed in. */
    public Optional<MemberId> visibleMember(PersonId person) {
        return database.sql("select id, unit_path from membership_member where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> Map.entry(row.getString("unit_path"), new MemberId(row.getLong("id"))))
                .optional()
                .filter(member -> accessScope.current().covers(member.getKey()) || isOwn(person))
                .map(Map.Entry::getValue);
    }

    /** Where somebody stands; empty for a person who never was admitted. */
    public Optional<MemberStanding> standing(PersonId person) {
        return database.sql(STANDING + " m.person_id = :person")
                .param("person", person.value())
                .query((row, number) -> standing(row))
                .optional();
    }

    /**
     * Official members of a unit and everything below it, by given name.
     *
     * @param search part of a name, accents and case ignored
     */
    public List<MemberStanding> officialMembers(UnitId unit, LocalDate on, String search, int limit) {
        return organization
                .unit(unit)
                .map(found -> database.sql(STANDING + """
                                 m.unit_path like :path and m.official_since <= :day
                                and (m.left_on is null or m.left_on > :day) and n.full_name_search like :search
                                order by n.given_name, n.full_name, n.id limit :limit
                                """)
                        .param("path", found.path() + "%")
                        .param("day", on)
                        .param("search", SearchText.like(search))
                        .param("limit", limit)
                        .query((row, number) -> standing(row))
                        .list())
                .orElse(List.of());
    }

    /**
     * Whoever is or was a member of a unit or something below it, by given name.
     *
     * @param search part of a name, accents and case ignored
     */
    public List<MemberStanding> everMembers(UnitId unit, String search, int limit) {
        return organization
                .unit(unit)
                .map(found -> database.sql(STANDING + """
                                 m.unit_path like :path and n.full_name_search like :search
                                order by m.left_on is not null, n.given_name, n.full_name, n.id limit :limit
                                """)
                        .param("path", found.path() + "%")
                        .param("search", SearchText.like(search))
                        .param("limit", limit)
                        .query((row, number) -> standing(row))
                        .list())
                .orElse(List.of());
    }

    /** Where a person stands who is or ever was a member of a unit or something below it: who left it or moved away, too. */
    public Optional<MemberStanding> everMember(UnitId unit, PersonId person) {
        return organization.unit(unit).flatMap(found -> database.sql(STANDING + """
                                 m.person_id = :person and (m.unit_path like :path or exists (
                                    select 1 from membership_event e join organization_unit u on u.id = e.cell_id
                                    where e.member_id = m.id and u.path like :path))
                                """)
                .param("person", person.value())
                .param("path", found.path() + "%")
                .query((row, number) -> standing(row))
                .optional());
    }

    /**
     * Official and probationary members of a unit and everything below it, by given name.
     *
     * @param search part of a name, accents and case ignored
     */
    public List<MemberStanding> presentMembers(UnitId unit, String search, int limit) {
        return organization
                .unit(unit)
                .map(found -> database.sql(STANDING + """
                                 m.unit_path like :path and m.status in ('OFFICIAL', 'PROBATIONARY')
                                and n.full_name_search like :search
                                order by n.given_name, n.full_name, n.id limit :limit
                                """)
                        .param("path", found.path() + "%")
                        .param("search", SearchText.like(search))
                        .param("limit", limit)
                        .query((row, number) -> standing(row))
                        .list())
                .orElse(List.of());
    }

    /** How many votes are the whole in a meeting of that cell, and how that number comes about. */
    public VotingBase officialMembersCount(UnitId cell, LocalDate on) {
        return database.sql("""
                        select count(*) official, coalesce(sum(active_elsewhere), 0) elsewhere,
                               coalesce(sum(exempt_from_activity and not active_elsewhere), 0) exempt
                        from membership_member
                        where cell_id = :cell and official_since <= :day and (left_on is null or left_on > :day)
                        """)
                .param("cell", cell.value())
                .param("day", on)
                .query((row, number) ->
                        new VotingBase(row.getInt("official"), row.getInt("elsewhere"), row.getInt("exempt")))
                .single();
    }

    private boolean isOwn(PersonId person) {
        return currentUser
                .signedIn()
                .map(SignedIn::personId)
                .filter(person::equals)
                .isPresent();
    }

    /** @param wholeProvince nothing but the root narrows it down */
    private record Condition(String sql, Map<String, Object> parameters, boolean wholeProvince) {}

    private Condition condition(MemberFilter filter) {
        var sql = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        Scope scope = accessScope.current();
        if (!scope.everything()) {
            sql.append(subtrees(scope.unitPaths(), parameters));
        }
        boolean wholeProvince = filter.search().isBlank()
                && (scope.everything() || scope.unitPaths().stream().anyMatch(MemberDirectory::isRoot));
        UnitId unit = filter.unit();
        if (unit != null) {
            String path = organization.unit(unit).map(UnitSummary::path).orElse("-");
            sql.append(" and m.unit_path like :unit");
            parameters.put("unit", path + "%");
            wholeProvince &= isRoot(path);
        }
        if (!filter.statuses().isEmpty()) {
            sql.append(" and m.status in (:statuses)");
            parameters.put(
                    "statuses", filter.statuses().stream().map(Enum::name).toList());
        }
        if (!filter.search().isBlank()) {
            sql.append(" and (n.full_name_search like :search or m.card_number = :card)");
            parameters.put("search", SearchText.like(filter.search()));
            parameters.put("card", filter.search().strip());
        }
        return new Condition(sql.toString(), parameters, wholeProvince);
    }

    private static boolean isRoot(String path) {
        return path.indexOf('/', 1) == path.length() - 1;
    }

    private static String subtrees(Set<String> paths, Map<String, Object> parameters) {
        if (paths.isEmpty()) {
            return " and false";
        }
        var sql = new StringBuilder();
        int number = 0;
        for (String path : paths) {
            String name = "scope" + number++;
            sql.append(sql.isEmpty() ? " and (" : " or ")
                    .append("m.unit_path like :")
                    .append(name);
            parameters.put(name, path + "%");
        }
        return sql.append(")").toString();
    }

    private static MemberListItem item(ResultSet row) throws SQLException {
        return new MemberListItem(
                new MemberId(row.getLong("id")),
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                Gender.valueOf(row.getString("gender")),
                row.getString("ethnicity"),
                new UnitId(row.getLong("cell_id")),
                row.getString("cell_name"),
                MembershipStatus.valueOf(row.getString("status")),
                row.getObject("admission_decision_date", LocalDate.class),
                row.getString("card_number"));
    }

    private static MemberStanding standing(ResultSet row) throws SQLException {
        return new MemberStanding(
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                new UnitId(row.getLong("cell_id")),
                row.getString("unit_path"),
                MembershipStatus.valueOf(row.getString("status")),
                row.getObject("official_since", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                reason(row),
                row.getInt("readmissions"));
    }

    private static @Nullable LeavingReason reason(ResultSet row) throws SQLException {
        String reason = row.getString("leaving_reason");
        return reason == null ? null : LeavingReason.valueOf(reason);
    }

    private MemberRecord record(ResultSet row) throws SQLException {
        var id = new MemberId(row.getLong("id"));
        return new MemberRecord(
                id,
                organization.person(new PersonId(row.getLong("person_id"))).orElseThrow(),
                organization.requireUnit(new UnitId(row.getLong("cell_id"))),
                MembershipStatus.valueOf(row.getString("status")),
                row.getString("admission_decision_number"),
                row.getObject("admission_decision_date", LocalDate.class),
                row.getObject("ceremony_date", LocalDate.class),
                row.getObject("probation_end", LocalDate.class),
                row.getString("recognition_decision_number"),
                row.getObject("recognition_decision_date", LocalDate.class),
                row.getObject("official_since", LocalDate.class),
                row.getString("card_number"),
                row.getObject("left_on", LocalDate.class),
                reason(row),
                row.getString("leaving_decision_number"),
                row.getInt("readmissions"),
                row.getBoolean("exempt_from_activity"),
                row.getBoolean("active_elsewhere"),
                introducers(id),
                events(id));
    }

    private List<MemberRecord.IntroducerName> introducers(MemberId id) {
        return database.sql("""
                        select i.kind, coalesce(n.full_name, i.organization) name
                        from membership_introducer i left join organization_person n on n.id = i.person_id
                        where i.member_id = :id order by i.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new MemberRecord.IntroducerName(
                        Introducer.Kind.valueOf(row.getString("kind")), row.getString("name")))
                .list();
    }

    private List<MemberEvent> events(MemberId id) {
        return database.sql("""
                        select e.kind, e.happened_on, e.decision_number, e.note, u.name
                        from membership_event e join organization_unit u on u.id = e.cell_id
                        where e.member_id = :id order by e.happened_on, e.id
                        """)
                .param("id", id.value())
                .query((row, number) -> new MemberEvent(
                        MemberEventKind.valueOf(row.getString("kind")),
                        row.getObject("happened_on", LocalDate.class),
                        row.getString("decision_number"),
                        row.getString("note"),
                        row.getString("name")))
                .list();
    }
}
