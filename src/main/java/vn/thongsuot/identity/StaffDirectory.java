package vn.thongsuot.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.text.SearchText;

/**
 * People who can sign in, by where they belong: through a position, or as members of a cell. Answers regardless of who asks:
 * whatever reaches a screen passes the scope of the person who reads it first.
 */
@Service
@Transactional(readOnly = true)
public class StaffDirectory {

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final ObjectProvider<MemberUnits> memberUnits;
    private final Clock clock;

    StaffDirectory(
            JdbcClient database,
            OrganizationDirectory organization,
            ObjectProvider<MemberUnits> memberUnits,
            Clock clock) {
        this.database = database;
        this.organization = organization;
        this.memberUnits = memberUnits;
        this.clock = clock;
    }

    /**
     * Somebody with an account.
     *
     * @param position the highest one with its unit; {@code null} for an ordinary member
     */
    public record Staff(
            PersonId id, String fullName, @Nullable String position) {}

    /**
     * Those who belong to the unit, to one below it or to the one right above.
     *
     * @param term part of the name, accents and case apart; ordinary members are found by it only
     */
    public List<Staff> near(UnitSummary unit, String term, int limit) {
        Map<PersonId, Staff> found = new LinkedHashMap<>();
        holders(unit, term, limit).forEach(staff -> found.put(staff.id(), staff));
        if (!term.isBlank()) {
            for (Staff named : named(term, limit)) {
                if (!found.containsKey(named.id()) && isMemberIn(named.id(), unit)) {
                    found.put(named.id(), named);
                }
            }
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(limit, found.size()));
    }

    /** Whether the person belongs to the unit, to one below it or to the one right above; an account is not asked for. */
    public boolean isNear(PersonId person, UnitSummary unit) {
        UnitId above = unit.parentId();
        return organization.positionsOf(person, today()).stream()
                        .anyMatch(position -> position.unit().liesIn(unit)
                                || position.unit().id().equals(above))
                || isMemberIn(person, unit);
    }

    private boolean isMemberIn(PersonId person, UnitSummary unit) {
        return memberUnits.stream()
                .map(source -> source.pathsOf(person))
                .flatMap(Set::stream)
                .anyMatch(path -> path.startsWith(unit.path()));
    }

    private List<Staff> holders(UnitSummary unit, String term, int limit) {
        UnitId above = unit.parentId();
        return database.sql("""
                        select n.id, n.full_name, substring_index(group_concat(concat(p.title, ', ', u.name)
                            order by length(u.path), p.rank_in_unit separator '\\n'), '\\n', 1) position
                        from identity_account a
                        join organization_person n on n.id = a.person_id
                        join organization_holding h on h.person_id = n.id
                            and h.held_from <= :day and (h.held_to is null or h.held_to >= :day)
                        join organization_position p on p.id = h.position_id
                        join organization_unit u on u.id = p.unit_id
                        where a.enabled and n.full_name_search like :term and (u.path like :path or u.id = :above)
                        group by n.id order by n.given_name, n.full_name, n.id limit :limit
                        """)
                .param("day", today())
                .param("term", SearchText.like(term))
                .param("path", unit.path() + "%")
                .param("above", above == null ? -1 : above.value())
                .param("limit", limit)
                .query((row, number) -> new Staff(
                        new PersonId(row.getLong("id")), row.getString("full_name"), row.getString("position")))
                .list();
    }

    private List<Staff> named(String term, int limit) {
        return database.sql("""
                        select n.id, n.full_name from identity_account a join organization_person n on n.id = a.person_id
                        where a.enabled and n.full_name_search like :term
                        order by n.given_name, n.full_name, n.id limit :limit
                        """)
                .param("term", SearchText.like(term))
                .param("limit", limit)
                .query((row, number) -> new Staff(new PersonId(row.getLong("id")), row.getString("full_name"), null))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
