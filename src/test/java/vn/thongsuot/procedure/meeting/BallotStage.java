package vn.thongsuot.procedure.meeting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.casefile.Completion;
import vn.thongsuot.procedure.casefile.StartService;
import vn.thongsuot.procedure.casefile.StepService;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.role.RoleResolver;
import vn.thongsuot.procedure.role.Roles;
import vn.thongsuot.testing.Acting;

/** Plays the test procedure {@code ballot-kinds}, one ballot of each kind, in a grassroots organization of the demo province. */
@Component
class BallotStage {

    static final String PROCEDURE = "ballot-kinds";
    static final Path FOLDER = Path.of("src/test/procedures", PROCEDURE);

    private final ProcedureEngine engine;
    private final StartService starts;
    private final StepService steps;
    private final OrganizationDirectory organization;
    private final RoleResolver roles;
    private final Acting acting;
    private final JdbcClient database;
    private final Clock clock;
    private UnitSummary unit;

    BallotStage(
            ProcedureEngine engine,
            StartService starts,
            StepService steps,
            OrganizationDirectory organization,
            RoleResolver roles,
            Acting acting,
            JdbcClient database,
            Clock clock) {
        this.engine = engine;
        this.starts = starts;
        this.steps = steps;
        this.organization = organization;
        this.roles = roles;
        this.acting = acting;
        this.database = database;
        this.clock = clock;
    }

    void putIntoForce() {
        engine.deploy(PROCEDURE, PROCEDURE, files());
        unit = database.sql("""
                        select h.person_id from identity_account a join organization_holding h on h.person_id = a.person_id
                        where a.username = 'bithu.coso'
                        """).query((row, number) -> new PersonId(row.getLong(1))).stream()
                .flatMap(person -> organization.positionsOf(person, today()).stream())
                .map(position -> position.unit())
                .findFirst()
                .orElseThrow();
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(FOLDER)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(FOLDER.getParent().relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }

    /** With three candidates from the official members. */
    CaseId start() {
        List<Map<String, Object>> candidates = candidates().stream()
                .map(person -> Map.<String, Object>of("person", key(person)))
                .toList();
        return acting.as(
                holder("grassroots.secretary"),
                () -> starts.start(PROCEDURE, unit.id(), Map.of("candidates", candidates)));
    }

    List<PersonId> candidates() {
        return database.sql("""
                        select m.person_id from membership_member m
                        where m.unit_path like :path and m.status = 'OFFICIAL' and m.left_on is null
                          and not exists (select 1 from organization_holding h where h.person_id = m.person_id)
                        order by m.person_id limit 3
                        """)
                .param("path", unit.path() + "%")
                .query((row, number) -> new PersonId(row.getLong(1)))
                .list();
    }

    PersonId holder(String role) {
        return holders(role).getFirst();
    }

    List<PersonId> holders(String role) {
        var resolved = roles.inUnitOf(role, unit, false).orElseThrow();
        return organization.allHolders(resolved.unit().id(), today()).stream()
                .map(Holder::personId)
                .distinct()
                .filter(person ->
                        Roles.keysOf(organization.positionsOf(person, today())).contains(resolved.key()))
                .toList();
    }

    /** Somebody of the committee who neither records nor counts nor holds a role that is told. */
    PersonId bystander() {
        List<PersonId> told = Stream.of("grassroots.secretary", "commune.party-building-board", "commune.office")
                .flatMap(role -> holders(role).stream())
                .toList();
        return holders("grassroots.committee").stream()
                .filter(person -> !told.contains(person))
                .findFirst()
                .orElseThrow();
    }

    WorkItemId open(CaseId caseId, String step) {
        return database.sql("""
                        select max(id) from procedure_work_item where case_id = :id and step_id = :step and state = 'OPEN'
                        """)
                .param("id", caseId.value())
                .param("step", step)
                .query((row, number) -> new WorkItemId(row.getLong(1)))
                .single();
    }

    /** Everybody who is present votes; the leader counts, and is the head. */
    void vote(CaseId caseId, String step, String role, Map<String, Map<Mark, Integer>> votes, List<String> headChoice) {
        WorkItemId item = open(caseId, step);
        acting.as(holder(role), () -> {
            StepView view = steps.open(item);
            BallotTask task = view.ballot();
            int present = task.amongSummoned()
                    ? task.listedAsPresent()
                    : task.electorate().members();
            var report = new BallotReport(
                    null, null, present, present, present, present, 0, completed(task, votes), headChoice);
            PersonId leader = holder(role);
            return steps.complete(
                    item,
                    new Completion(
                            view.version(),
                            Map.of("note", "Ghi chú riêng"),
                            null,
                            null,
                            null,
                            report,
                            new CountingTeam(leader, List.of(), headChoice == null ? null : leader),
                            null));
        });
    }

    /** Lines that are not named have nothing. */
    private static Map<String, Map<Mark, Integer>> completed(BallotTask task, Map<String, Map<Mark, Integer>> votes) {
        Map<String, Map<Mark, Integer>> all = new LinkedHashMap<>();
        task.options().forEach(option -> {
            Map<Mark, Integer> nothing = new HashMap<>();
            task.rule().kind().marks().forEach(mark -> nothing.put(mark, 0));
            all.put(option.key(), nothing);
        });
        all.putAll(votes);
        return all;
    }

    int summoned(CaseId caseId) {
        return database.sql("select count(*) from procedure_summons where case_id = :id")
                .param("id", caseId.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Lets an ordinary member leave the commune's standing committee for a while when their number is odd: half of it is
     * then a whole number.
     *
     * @return brings the member back
     */
    Runnable evenCommittee() {
        if (committee() % 2 == 0) {
            return () -> {};
        }
        long holding = database.sql("""
                        select max(h.id) from organization_holding h
                        join organization_position p on p.id = h.position_id
                        join organization_body b on b.id = p.body_id
                        where b.kind = 'STANDING_COMMITTEE' and p.kind = 'MEMBER' and h.held_to is null and p.unit_id = (
                            select p2.unit_id from organization_holding h2
                            join organization_position p2 on p2.id = h2.position_id
                            join organization_body b2 on b2.id = p2.body_id
                            where h2.person_id = :clerk and b2.kind = 'COMMITTEE_OFFICE' limit 1)
                        """)
                .param("clerk", holder("commune.office").value())
                .query(Long.class)
                .single();
        endHolding(holding, LocalDate.now(clock).minusDays(1));
        return () -> endHolding(holding, null);
    }

    /** Gives somebody a position of another as well; the number takes it away again. */
    long giveRole(PersonId person, PersonId like) {
        database.sql("""
                        insert into organization_holding (position_id, person_id, held_from)
                        select position_id, :person, :day from organization_holding
                        where person_id = :other and held_to is null order by id limit 1
                        """)
                .param("person", person.value())
                .param("other", like.value())
                .param("day", LocalDate.now(clock).minusDays(1))
                .update();
        return database.sql("select max(id) from organization_holding where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    void takeRole(long holding) {
        database.sql("delete from organization_holding where id = :id")
                .param("id", holding)
                .update();
    }

    private void endHolding(long holding, LocalDate on) {
        database.sql("update organization_holding set held_to = :day where id = :id")
                .param("day", on)
                .param("id", holding)
                .update();
    }

    int committee() {
        return acting.as(holder("grassroots.secretary"), () -> holders("commune.standing-committee")
                .size());
    }

    <T> T as(PersonId person, Supplier<T> work) {
        return acting.as(person, work);
    }

    static String key(PersonId person) {
        return String.valueOf(person.value());
    }

    static Map<Mark, Integer> chosen(int votes) {
        return Map.of(Mark.CHOSEN, votes);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    UnitId unit() {
        return unit.id();
    }
}
