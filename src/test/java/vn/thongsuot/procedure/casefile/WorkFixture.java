package vn.thongsuot.procedure.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.HoldingsChanged;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.substitution.NewSubstitution;
import vn.thongsuot.organization.substitution.SubstitutionId;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.InboxService.Due;
import vn.thongsuot.procedure.casefile.InboxService.Filter;
import vn.thongsuot.procedure.casefile.InboxService.Part;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.testing.Acting;

/** Cases and steps that exist in the portal's tables alone, and the people around them. Tests remove what they made. */
@Component
public class WorkFixture {

    private static final String PROCEDURE = "member-admission";
    private static final String STEP = "userTask_CheckBackground";

    private final JdbcClient database;
    private final ProcedureCatalogue catalogue;
    private final OrganizationDirectory organization;
    private final SubstitutionRegister substitutions;
    private final RoleResolver resolver;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<Long> cases = new ArrayList<>();

    WorkFixture(
            JdbcClient database,
            ProcedureCatalogue catalogue,
            OrganizationDirectory organization,
            SubstitutionRegister substitutions,
            RoleResolver resolver,
            Acting acting,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.organization = organization;
        this.substitutions = substitutions;
        this.resolver = resolver;
        this.acting = acting;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public PersonId person(String username) {
        return database.sql("select person_id from identity_account where username = :username")
                .param("username", username)
                .query((row, number) -> new PersonId(row.getLong(1)))
                .single();
    }

    public String nameOf(PersonId person) {
        return organization.person(person).orElseThrow().fullName();
    }

    /** The unit of the highest position somebody holds. */
    public UnitId unitOf(String username) {
        return positions(person(username)).getFirst().unit().id();
    }

    public List<HeldPosition> positions(PersonId person) {
        return organization.positionsOf(person, LocalDate.now(clock));
    }

    public CaseId aCase(UnitId unit, @Nullable PersonId subject) {
        String title = "Hồ sơ thử " + UUID.randomUUID();
        database.sql("""
                        insert into procedure_case (number, procedure_key, definition_id, title, title_search, subject_id,
                            unit_id, unit_path, confidentiality, state, started_by, started_at, version)
                        select :number, :procedure, :definition, :title, :search, :subject, u.id, u.path, 'RESTRICTED', 'RUNNING',
                            1, :now, 0 from organization_unit u where u.id = :unit
                        """)
                .param("number", "T-" + UUID.randomUUID().toString().substring(0, 20))
                .param("procedure", PROCEDURE)
                .param("definition", catalogue.inForce(PROCEDURE).definitionId())
                .param("title", title)
                .param("search", SearchText.of(title))
                .param("subject", subject == null ? null : subject.value())
                .param("unit", unit.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        long id = database.sql("select id from procedure_case where title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
        cases.add(id);
        return new CaseId(id);
    }

    /** A step that waits for a role in a unit, whose holders may see the case. */
    public WorkItemId aStep(CaseId caseId, String role, UnitId unit) {
        String task = UUID.randomUUID().toString();
        database.sql("""
                        insert into procedure_work_item (case_id, task_id, step_id, step_name, role, candidate_key, fallback,
                            state, created_at, due_provisional, returned, version)
                        values (:caseId, :task, :step, 'Thử', :role, :key, false, 'OPEN', :now, false, false, 0)
                        """)
                .param("caseId", caseId.value())
                .param("task", task)
                .param("step", STEP)
                .param("role", role)
                .param("key", Roles.key(role, unit))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        database.sql("insert ignore into procedure_case_access (candidate_key, case_id) values (:key, :caseId)")
                .param("key", role + "@" + unit.value())
                .param("caseId", caseId.value())
                .update();
        return database.sql("select id from procedure_work_item where task_id = :task")
                .param("task", task)
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    /** Lets one person do all of another's work. */
    public void standsIn(PersonId substitute, PersonId holder, LocalDate from, LocalDate to, Set<String> procedures) {
        List<PositionId> all =
                positions(holder).stream().map(HeldPosition::id).distinct().toList();
        transaction.executeWithoutResult(status -> substitutions.enter(
                new NewSubstitution(holder, substitute, Set.copyOf(all), procedures, from, to, null, null),
                "Thử",
                true));
    }

    public void standsInToday(PersonId substitute, PersonId holder) {
        standsIn(substitute, holder, LocalDate.now(clock), LocalDate.now(clock).plusDays(3), Set.of());
    }

    public void endSubstitutions() {
        List<Long> all = database.sql("select id from organization_substitution")
                .query(Long.class)
                .list();
        transaction.executeWithoutResult(status -> all.forEach(id -> substitutions.end(new SubstitutionId(id), "Thử")));
    }

    /** From yesterday on nobody holds a position that gives the role in the unit. */
    public void vacate(String role, UnitId unit) {
        vacateAllBut(role, unit, new PersonId(-1));
    }

    public void vacateAllBut(String role, UnitId unit, PersonId stays) {
        for (Holder holder : resolver.holding(Roles.key(role, unit), today())) {
            if (!holder.personId().equals(stays)) {
                database.sql("update organization_holding set held_to = :day where position_id = :position and"
                                + " person_id = :person and held_to is null")
                        .param("day", today().minusDays(1))
                        .param("position", holder.position().id().value())
                        .param("person", holder.personId().value())
                        .update();
            }
        }
    }

    /** Everybody holds again what they held. */
    public void refill() {
        database.sql("update organization_holding set held_to = null where held_to = :day")
                .param("day", today().minusDays(1))
                .update();
    }

    public List<PersonId> holders(String key) {
        return resolver.holding(key, today()).stream()
                .map(Holder::personId)
                .distinct()
                .toList();
    }

    /** Somebody who has a role of the province. */
    public PersonId holderOf(String role) {
        long province = database.sql("select id from organization_unit where parent_id is null")
                .query(Long.class)
                .single();
        return holders(role + "@" + province).getFirst();
    }

    public UnitId communeOf(UnitId unit) {
        return unitOfRole("commune.office", unit);
    }

    public UnitId unitOfRole(String role, UnitId unit) {
        return resolver.inUnitOf(role, organization.requireUnit(unit), false)
                .orElseThrow()
                .unit()
                .id();
    }

    public String nameOf(UnitId unit) {
        return organization.requireUnit(unit).name();
    }

    /** A cell of the commune none of whose people can sign in. */
    public UnitId cellWithoutAccounts(UnitId commune) {
        return database.sql("""
                        select u.id from organization_unit u
                        where u.kind = 'CELL' and u.valid_to is null
                          and u.path like (select concat(c.path, '%') from organization_unit c where c.id = :commune)
                          and exists (select 1 from organization_position p where p.unit_id = u.id and p.kind = 'SECRETARY')
                          and not exists (
                            select 1 from organization_position p
                            join organization_holding h on h.position_id = p.id
                            join identity_account a on a.person_id = h.person_id
                            where p.unit_id = u.id)
                        order by u.id desc limit 1
                        """)
                .param("commune", commune.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }

    /** From today on the person is, beside what they are, secretary of the unit. */
    public void takesPost(PersonId person, UnitId unit) {
        changed(unit, () -> database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select id, :person, :today from organization_position where unit_id = :unit and kind = 'SECRETARY'
                        """)
                .param("person", person.value())
                .param("today", today())
                .param("unit", unit.value())
                .update());
    }

    public void leavesPost(PersonId person, UnitId unit) {
        changed(unit, () -> database.sql("delete from organization_holding where person_id = :person and position_id in"
                        + " (select id from organization_position where unit_id = :unit)")
                .param("person", person.value())
                .param("unit", unit.value())
                .update());
    }

    /** One unit goes into another, as after a reorganization: it ends, and the other is its successor. */
    public void merge(UnitId unit, UnitId successor) {
        database.sql(
                        "insert into organization_unit_succession (predecessor_id, successor_id, effective_on, legal_basis)"
                                + " values (:unit, :successor, :today, 'Thử')")
                .param("unit", unit.value())
                .param("successor", successor.value())
                .param("today", today())
                .update();
        database.sql("update organization_unit set valid_to = :yesterday where id = :unit")
                .param("yesterday", today().minusDays(1))
                .param("unit", unit.value())
                .update();
    }

    public void undoMerger(UnitId unit) {
        database.sql("delete from organization_unit_succession where predecessor_id = :unit")
                .param("unit", unit.value())
                .update();
        database.sql("update organization_unit set valid_to = null where id = :unit")
                .param("unit", unit.value())
                .update();
    }

    /** From today on the person has the positions of somebody else as well. */
    public void takesPostsOf(PersonId other, PersonId person) {
        changed(positions(other).getFirst().unit().id(), () -> database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select position_id, :person, :today from organization_holding where person_id = :other and held_to is null
                        """)
                .param("person", person.value())
                .param("other", other.value())
                .param("today", today())
                .update());
    }

    /** For somebody who held none before the test. */
    public void leavesAllPosts(PersonId person) {
        Set<UnitId> units = new HashSet<>();
        positions(person).forEach(position -> units.add(position.unit().id()));
        units.forEach(unit -> leavesPost(person, unit));
    }

    /** Members of a cell who hold no position anywhere. */
    public List<PersonId> membersOf(UnitId cell) {
        return database.sql("""
                        select m.person_id from membership_member m join organization_unit u on u.path = m.unit_path
                        where u.id = :cell and m.status = 'OFFICIAL'
                          and not exists (select 1 from organization_holding h where h.person_id = m.person_id)
                        order by m.id
                        """)
                .param("cell", cell.value())
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    public UnitId cellOf(PersonId member) {
        return database.sql("""
                        select u.id from membership_member m join organization_unit u on u.path = m.unit_path
                        where m.person_id = :member
                        """)
                .param("member", member.value())
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }

    private void changed(UnitId unit, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            events.publishEvent(new HoldingsChanged(unit));
        });
        // Positions are read once per request; the next question comes with another one.
        RequestContextHolder.resetRequestAttributes();
    }

    /** A cell whose secretaries cannot sign in. */
    public UnitId cellWithoutAccounts() {
        return database.sql("""
                        select u.id from organization_unit u where u.kind = 'CELL' and not exists (
                            select 1 from organization_position p
                            join organization_holding h on h.position_id = p.id
                            join identity_account a on a.person_id = h.person_id
                            where p.unit_id = u.id)
                        order by u.id desc limit 1
                        """)
                .query((row, number) -> new UnitId(row.getLong(1)))
                .single();
    }

    public List<UnitId> someUnits(int count) {
        return database.sql("select id from organization_unit where kind = 'CELL' order by id limit :count")
                .param("count", count)
                .query((row, number) -> new UnitId(row.getLong(1)))
                .list();
    }

    /** Roles that a case of the unit can ask for. */
    public List<String> rolesFor(UnitId unit) {
        return Stream.of(
                        "cell.secretary",
                        "grassroots.secretary",
                        "commune.office",
                        "commune.party-building-board",
                        "commune.standing-committee")
                .filter(role -> resolver.inUnitOf(role, organization.requireUnit(unit), false)
                        .isPresent())
                .toList();
    }

    public String keyOf(WorkItemId step) {
        return database.sql("select candidate_key from procedure_work_item where id = :id")
                .param("id", step.value())
                .query(String.class)
                .single();
    }

    /** As the page of steps in danger names it. */
    public String roleAndUnit(WorkItemId step) {
        String key = keyOf(step);
        var unit = new UnitId(Long.parseLong(key.substring(key.indexOf('@') + 1)));
        return key.substring(0, key.indexOf('@')) + " " + nameOf(unit);
    }

    public String describe(WorkItemId step) {
        return roleAndUnit(step) + " held by " + holders(keyOf(step));
    }

    public void claimSilently(WorkItemId step, PersonId person) {
        database.sql("update procedure_work_item set assignee_id = :person where id = :id")
                .param("person", person.value())
                .param("id", step.value())
                .update();
    }

    public void giveAccount(PersonId person) {
        acting.as(person, () -> true);
    }

    /** The steps that wait, or are taken, in the inbox of anybody who can sign in. */
    public Set<Long> seenInSomeInbox(List<WorkItemId> steps, InboxService inbox) {
        Set<Long> seen = new HashSet<>();
        for (PersonId person : withAccount()) {
            for (Part part : List.of(Part.WAITING, Part.MINE)) {
                acting.as(person, () -> inbox.rows(new Filter(part, Due.ANY, ""), new PageRequest(0, 500))).stream()
                        .filter(row -> part == Part.MINE || row.assignee() == null)
                        .forEach(row -> seen.add(row.id().value()));
            }
        }
        return seen;
    }

    /** Role and unit of everything that somebody's page of steps in danger tells of. */
    public Set<String> keysOnDangerPages(DangerService danger) {
        Set<String> told = new HashSet<>();
        for (PersonId person : withAccount()) {
            acting.as(person, () -> danger.rows(new DangerService.Filter(null), new PageRequest(0, 500)))
                    .forEach(row -> told.add(row.role() + " " + row.unit()));
            acting.as(person, () -> danger.hidden()).forEach(entry -> told.add(entry.role() + " " + entry.unit()));
        }
        acting.as("quantri", () -> danger.hidden()).forEach(entry -> told.add(entry.role() + " " + entry.unit()));
        return told;
    }

    private List<PersonId> withAccount() {
        return database.sql("select person_id from identity_account where enabled and person_id is not null")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Takes away what the test made; the database is shared by all tests of a run. */
    public void clear() {
        refill();
        database.sql("delete from organization_substitution_position").update();
        database.sql("delete from organization_substitution_matter").update();
        database.sql("delete from organization_substitution").update();
        for (Long id : cases) {
            for (String table : List.of(
                    "procedure_case_concern",
                    "procedure_notice",
                    "procedure_case_access",
                    "procedure_case_event",
                    "procedure_participant",
                    "procedure_work_item")) {
                database.sql("delete from " + table + " where case_id = :id")
                        .param("id", id)
                        .update();
            }
            database.sql("delete from procedure_case where id = :id")
                    .param("id", id)
                    .update();
        }
        cases.clear();
    }
}
