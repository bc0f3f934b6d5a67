package vn.thongsuot.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.text.SearchText;

/** The organization as the person signed in may see it. A unit outside the reach is as if it did not exist. */
@Service
@Transactional(readOnly = true)
public class UnitBrowser {

    private static final String CELLS = "('CELL', 'GRASSROOTS_CELL')";

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final UnitVisibility visibility;
    private final MemberCounts memberCounts;
    private final Clock clock;

    UnitBrowser(
            JdbcClient database,
            OrganizationDirectory organization,
            UnitVisibility visibility,
            MemberCounts memberCounts,
            Clock clock) {
        this.database = database;
        this.organization = organization;
        this.visibility = visibility;
        this.memberCounts = memberCounts;
        this.clock = clock;
    }

    /** The highest units that may be seen. */
    public List<UnitLine> roots() {
        UnitReach reach = visibility.current();
        if (reach.everything()) {
            return lines(existing("u.parent_id is null", Map.of(), Integer.MAX_VALUE));
        }
        Set<String> outermost = reach.subtrees().stream()
                .filter(path ->
                        reach.subtrees().stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                .collect(Collectors.toSet());
        reach.single().stream().filter(path -> !reach.showsBelow(path)).forEach(outermost::add);
        return outermost.isEmpty()
                ? List.of()
                : lines(existing("u.path in (:paths)", Map.of("paths", outermost), Integer.MAX_VALUE));
    }

    /** The existing units directly below; none where only the unit itself may be seen. */
    public List<UnitLine> children(UnitSummary parent) {
        return visibility.current().showsBelow(parent.path())
                ? lines(existing(
                        "u.parent_id = :parent", Map.of("parent", parent.id().value()), Integer.MAX_VALUE))
                : List.of();
    }

    /** Existing visible units whose name or code contains the term, higher ones first. */
    public List<UnitLine> search(String term, int limit) {
        return lines(find(term, limit));
    }

    /** The same without counts, for choosing a unit. */
    public List<UnitSummary> find(String term, int limit) {
        UnitReach reach = visibility.current();
        var parameters = new HashMap<String, Object>();
        parameters.put("term", SearchText.like(term));
        var condition = new StringBuilder("(u.name_search like :term or lower(u.code) like :term)");
        if (!reach.everything()) {
            List<String> allowed = new ArrayList<>();
            int number = 0;
            for (String path : reach.subtrees()) {
                allowed.add("u.path like :subtree" + number);
                parameters.put("subtree" + number++, path + "%");
            }
            if (!reach.single().isEmpty()) {
                allowed.add("u.path in (:single)");
                parameters.put("single", reach.single());
            }
            if (allowed.isEmpty()) {
                return List.of();
            }
            condition.append(" and (").append(String.join(" or ", allowed)).append(")");
        }
        return existing(condition.toString(), parameters, limit);
    }

    /** @throws NotFoundException when there is no such unit or it may not be seen */
    public UnitPage page(UnitId id) {
        UnitReach reach = visibility.current();
        UnitSummary unit = require(id);
        List<UnitPage.Ancestor> ancestors = organization.lineage(id).stream()
                .filter(other -> !other.equals(unit))
                .map(other -> new UnitPage.Ancestor(other, reach.shows(other.path())))
                .toList();
        return new UnitPage(
                lines(List.of(unit)).getFirst(),
                ancestors,
                organization.allHolders(id, LocalDate.now(clock)),
                children(unit),
                successions(id, "successor_id", "predecessor_id", reach),
                successions(id, "predecessor_id", "successor_id", reach));
    }

    /** @throws NotFoundException when there is no such unit or it may not be seen */
    public UnitSummary require(UnitId id) {
        return organization
                .unit(id)
                .filter(unit -> visibility.current().shows(unit.path()))
                .orElseThrow(() -> new NotFoundException("organization.unit.not-found"));
    }

    private List<UnitSuccession> successions(UnitId id, String here, String there, UnitReach reach) {
        return database.sql("select s.effective_on, s.legal_basis, " + OrganizationDirectory.UNIT_COLUMNS
                        + " from organization_unit_succession s join organization_unit u on u.id = s." + there
                        + " where s." + here + " = :id order by s.effective_on, u.code")
                .param("id", id.value())
                .query((row, number) -> {
                    UnitSummary other = OrganizationDirectory.unit(row);
                    return new UnitSuccession(
                            other,
                            reach.shows(other.path()),
                            row.getObject("effective_on", LocalDate.class),
                            row.getString("legal_basis"));
                })
                .list();
    }

    private List<UnitSummary> existing(String condition, Map<String, Object> parameters, int limit) {
        return database.sql("select " + OrganizationDirectory.UNIT_COLUMNS + " from organization_unit u where "
                        + condition
                        + " and u.valid_from <= :today and (u.valid_to is null or u.valid_to >= :today)"
                        + " order by length(u.path) - length(replace(u.path, '/', '')), u.code limit :limit")
                .params(parameters)
                .param("today", LocalDate.now(clock))
                .param("limit", limit)
                .query((row, number) -> OrganizationDirectory.unit(row))
                .list();
    }

    private List<UnitLine> lines(List<UnitSummary> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        Map<UnitId, Long> members = memberCounts.presentMembers(units);
        Map<UnitId, Long> cells = cells(units);
        Set<Long> parents = parents(units);
        UnitReach reach = visibility.current();
        return units.stream()
                .map(unit -> new UnitLine(
                        unit,
                        cells.getOrDefault(unit.id(), 0L),
                        members.getOrDefault(unit.id(), 0L),
                        parents.contains(unit.id().value()) && reach.showsBelow(unit.path())))
                .toList();
    }

    /** One range of the path index per unit. */
    private Map<UnitId, Long> cells(List<UnitSummary> units) {
        String sql = IntStream.range(0, units.size())
                .mapToObj(i -> "select " + units.get(i).id().value()
                        + " id, count(*) n from organization_unit where path like :p" + i + " and kind in " + CELLS
                        + " and (valid_to is null or valid_to >= :today)")
                .collect(Collectors.joining(" union all "));
        var parameters = new HashMap<String, Object>();
        parameters.put("today", LocalDate.now(clock));
        IntStream.range(0, units.size())
                .forEach(i -> parameters.put("p" + i, units.get(i).path() + "%"));
        return database
                .sql(sql)
                .params(parameters)
                .query((row, number) -> Map.entry(new UnitId(row.getLong("id")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Set<Long> parents(List<UnitSummary> units) {
        return database.sql("select distinct parent_id from organization_unit"
                        + " where parent_id in (:ids) and (valid_to is null or valid_to >= :today)")
                .param("ids", units.stream().map(unit -> unit.id().value()).toList())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .set();
    }
}
