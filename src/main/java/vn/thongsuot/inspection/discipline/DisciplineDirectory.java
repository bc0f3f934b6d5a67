package vn.thongsuot.inspection.discipline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.document.register.VisibleCases;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;

/**
 * Reads disciplinary decisions. {@link #lines}, {@link #count}, {@link #require} and {@link #own} show only what the person
 * signed in may see; the rest answers procedures and rules, whoever asks.
 */
@Service
@Transactional(readOnly = true)
public class DisciplineDirectory {

    /** How long before its end an effect counts as ending soon. */
    private static final int SOON_DAYS = 30;

    private static final String RUNS = "d.state in ('DECIDED', 'IN_FORCE')";

    private static final String LATEST_FIRST = " order by d.decided_on desc, d.id desc";

    private final JdbcClient database;
    private final DisciplineAccess access;
    private final OrganizationDirectory organization;
    private final ObjectProvider<VisibleCases> visibleCases;
    private final Clock clock;

    DisciplineDirectory(
            JdbcClient database,
            DisciplineAccess access,
            OrganizationDirectory organization,
            ObjectProvider<VisibleCases> visibleCases,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.organization = organization;
        this.visibleCases = visibleCases;
        this.clock = clock;
    }

    /** The latest decisions first. */
    public List<Discipline> lines(DisciplineFilter filter, PageRequest page) {
        DisciplineAccess.Condition condition = condition(filter);
        return database.sql("select " + DisciplineRows.COLUMNS + DisciplineRows.FROM + "where " + condition.sql()
                        + LATEST_FIRST + " limit :limit offset :offset")
                .params(condition.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(DisciplineRows::discipline)
                .list();
    }

    public long count(DisciplineFilter filter) {
        DisciplineAccess.Condition condition = condition(filter);
        return database.sql("select count(*)" + DisciplineRows.FROM + "where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** @throws NotFoundException also when the decision exists but is not this person's to see */
    public Discipline require(DisciplineId id) {
        return find(id).filter(access::sees)
                .orElseThrow(() -> new NotFoundException("inspection.discipline.not-found"));
    }

    /** What happened to a decision that the person signed in may see, oldest first. */
    public List<DisciplineEvent> events(DisciplineId id) {
        require(id);
        return database.sql("""
                        select kind, happened_on, form, decision_number, note from inspection_discipline_event
                        where discipline_id = :id order by id
                        """)
                .param("id", id.value())
                .query(DisciplineRows::event)
                .list();
    }

    /** Whether there is anything for the person signed in: a list to read, or a decision of their own. */
    public boolean seesAny() {
        return access.seesAny() || !own().isEmpty();
    }

    /** Those of the cases it was decided and appealed in that the person signed in may see. */
    public List<CaseId> cases(Discipline decision) {
        VisibleCases.Query visible = visibleCases.getObject().query();
        return database.sql("select seen.id from (" + visible.sql()
                        + ") seen where seen.id = :decidedIn or seen.id in (select appeal_case_id"
                        + " from inspection_discipline_event where discipline_id = :decision) order by seen.id")
                .params(visible.parameters())
                .param("decidedIn", decision.caseId())
                .param("decision", decision.id().value())
                .query((row, number) -> new CaseId(row.getLong("id")))
                .list();
    }

    /** Decisions about the person signed in. */
    public List<Discipline> own() {
        PersonId self = access.self();
        return self == null ? List.of() : ofPerson(self);
    }

    /** What happened to a decision last, whoever asks. */
    public Optional<DisciplineEvent> latestEvent(DisciplineId id) {
        return database.sql("""
                        select kind, happened_on, form, decision_number, note from inspection_discipline_event
                        where discipline_id = :id order by id desc limit 1
                        """)
                .param("id", id.value())
                .query(DisciplineRows::event)
                .optional();
    }

    public Optional<Discipline> find(DisciplineId id) {
        return query("d.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Whose time is over and which nothing has ended or held yet, for the sweep. */
    List<DisciplineId> overdue() {
        return database.sql(
                        "select id from inspection_discipline"
                                + " where state = 'IN_FORCE' and held is null and effect_ends_on < :today order by id limit 500")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new DisciplineId(row.getLong("id")))
                .list();
    }

    /** The decision that came out of a case. */
    public Optional<Discipline> ofCase(CaseId caseId) {
        return query("d.case_id = :caseId", Map.of("caseId", caseId.value())).stream()
                .findFirst();
    }

    /** Every decision about a person, the latest first. */
    public List<Discipline> ofPerson(PersonId person) {
        return query("d.person_id = :person", Map.of("person", person.value()));
    }

    /** Every decision about the same member or organization, the latest first. */
    public List<Discipline> ofSubject(Discipline decision) {
        PersonId person = decision.person();
        return person != null
                ? ofPerson(person)
                : query(
                        "d.person_id is null and d.unit_id = :unit",
                        Map.of("unit", decision.unit().value()));
    }

    /** Decisions in a unit and below that stand, for those who choose one to appeal against. */
    public List<Discipline> choices(UnitId unit, String search, int limit) {
        String path = organization.requireUnit(unit).path();
        return database.sql("select " + DisciplineRows.COLUMNS + DisciplineRows.FROM + "where " + RUNS
                        + " and d.unit_path like :path and (n.full_name_search like :search or u.name_search like :search"
                        + " or d.decision_number like :raw)" + LATEST_FIRST + " limit :limit")
                .param("path", path + "%")
                .param("search", "%" + SearchText.of(search) + "%")
                .param("raw", "%" + search.strip() + "%")
                .param("limit", limit)
                .query(DisciplineRows::discipline)
                .list();
    }

    private List<Discipline> query(String where, Map<String, Object> parameters) {
        return database.sql("select " + DisciplineRows.COLUMNS + DisciplineRows.FROM + "where " + where + LATEST_FIRST)
                .params(parameters)
                .query(DisciplineRows::discipline)
                .list();
    }

    private DisciplineAccess.Condition condition(DisciplineFilter filter) {
        DisciplineAccess.Condition seen = access.condition();
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        var sql = new StringBuilder(seen.sql());
        if (!filter.search().isBlank()) {
            sql.append(" and (n.full_name_search like :search or u.name_search like :search"
                    + " or d.decision_number like :raw)");
            parameters.put("search", "%" + SearchText.of(filter.search()) + "%");
            parameters.put("raw", "%" + filter.search().strip() + "%");
        }
        if (filter.form() != null) {
            sql.append(" and d.form = :form");
            parameters.put("form", filter.form().name());
        }
        if (filter.unit() != null) {
            sql.append(" and d.unit_path like :unitPath");
            parameters.put("unitPath", organization.requireUnit(filter.unit()).path() + "%");
        }
        if (filter.from() != null) {
            sql.append(" and d.decided_on >= :from");
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            sql.append(" and d.decided_on <= :to");
            parameters.put("to", filter.to());
        }
        if (filter.shown() != null) {
            sql.append(shown(filter.shown(), parameters));
        }
        return new DisciplineAccess.Condition(sql.toString(), parameters);
    }

    private String shown(DisciplineFilter.Shown shown, Map<String, Object> parameters) {
        return switch (shown) {
            case DECIDED, IN_FORCE, ENDED, CANCELLED -> {
                parameters.put("state", shown.name());
                yield " and d.state = :state";
            }
            case ENDING_SOON -> {
                parameters.put("soon", LocalDate.now(clock).plusDays(SOON_DAYS));
                yield " and d.state = 'IN_FORCE' and d.held is null and d.effect_ends_on <= :soon";
            }
            case HELD -> " and d.state = 'IN_FORCE' and d.held is not null";
            case APPEALED -> " and d.appeal_case_id is not null";
        };
    }

    /** Whether the effect ends within the notice time. */
    public boolean endsSoon(Discipline decision) {
        LocalDate end = decision.effectEndsOn();
        return decision.state() == DisciplineState.IN_FORCE
                && decision.held() == null
                && end != null
                && !end.isAfter(LocalDate.now(clock).plusDays(SOON_DAYS));
    }
}
