package vn.thongsuot.inspection.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioPersons;
import vn.thongsuot.procedure.scenario.ScenarioStage;
import vn.thongsuot.procedure.scenario.ScenarioUnits;

/** Whom scenarios inspect, and what the record of the case's inspection says afterwards. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class InspectionScenarios {

    private static final int LEAST_COMMITTEE = 5;

    private static final int AGE = 45;

    private final JdbcClient database;
    private final ScenarioPersons persons;
    private final OrganizationDirectory organization;
    private final Set<Long> taken = ConcurrentHashMap.newKeySet();

    InspectionScenarios(JdbcClient database, ScenarioPersons persons, OrganizationDirectory organization) {
        this.database = database;
        this.persons = persons;
        this.organization = organization;
    }

    /**
     * An official member of a cell of the unit, without any position; with {@code committee: true} one of a cell committee. With
     * {@code left: true} or {@code moved: true} somebody made for the play who left the Party, or went to a cell elsewhere.
     */
    @Bean
    ScenarioCast inspectedMember() {
        return new Cast("inspection.member", (stage, wishes) -> {
            boolean moved = Boolean.TRUE.equals(wishes.get("moved"));
            return moved || Boolean.TRUE.equals(wishes.get("left"))
                    ? former(stage, moved).toString()
                    : official(stage, wishes);
        });
    }

    private String official(ScenarioStage stage, Map<String, Object> wishes) {
        return String.valueOf(first(database.sql("""
                        select m.person_id from membership_member m
                        where m.unit_path like :path and m.status = 'OFFICIAL' and m.left_on is null
                          and (not :committee and not exists (
                                select 1 from organization_holding h where h.person_id = m.person_id)
                            or :committee and exists (
                                select 1 from organization_holding h join organization_position p on p.id = h.position_id
                                join organization_unit u on u.id = p.unit_id
                                where h.person_id = m.person_id and h.held_to is null and p.kind = 'SECRETARY'
                                  and u.kind = 'CELL' and u.path = m.unit_path
                                  and not exists (select 1 from identity_account a where a.person_id = m.person_id)))
                        order by m.id limit 200
                        """)
                .param("committee", Boolean.TRUE.equals(wishes.get("committee")))
                .param("path", stage.unit().path() + "%")
                .query(Long.class)
                .list()));
    }

    private PersonId former(ScenarioStage stage, boolean moved) {
        PersonId person = persons.make(stage.today(), AGE);
        long before = cell("path like :path", stage);
        database.sql("""
                        insert into membership_member (person_id, cell_id, unit_path, status, admission_decision_number,
                            admission_decision_date, ceremony_date, probation_end, official_since, left_on, leaving_reason)
                        select :person, id, path, :status, '01', :admitted, :admitted, :official, :official, :left, :reason
                        from organization_unit where id = :cell
                        """)
                .param("person", person.value())
                .param("cell", moved ? cell("path not like :path", stage) : before)
                .param("status", moved ? "OFFICIAL" : "LEFT")
                .param("admitted", stage.today().minusMonths(120))
                .param("official", stage.today().minusMonths(108))
                .param("left", moved ? null : stage.today().minusMonths(2))
                .param("reason", moved ? null : "ASKED_TO_LEAVE")
                .update();
        database.sql("""
                        insert into membership_event (member_id, kind, happened_on, cell_id, recorded_at)
                        select id, 'RECOGNIZED', official_since, :cell, now() from membership_member where person_id = :person
                        """).param("cell", before).param("person", person.value()).update();
        return person;
    }

    private long cell(String where, ScenarioStage stage) {
        return database.sql("select id from organization_unit where " + where
                        + " and kind = 'CELL' and valid_to is null order by id limit 1")
                .param("path", stage.unit().path() + "%")
                .query(Long.class)
                .single();
    }

    /** An organization of the unit: a cell, or a committee with {@code committee}; with {@code ended: true} a cell that was dissolved today. */
    @Bean
    ScenarioCast inspectedOrganization() {
        return new Cast(
                "inspection.organization",
                (stage, wishes) -> String.valueOf(
                        Boolean.TRUE.equals(wishes.get("ended"))
                                ? endedCell(stage)
                                : organization(stage, "committee".equals(wishes.get(ScenarioCast.WORD)))));
    }

    private long organization(ScenarioStage stage, boolean committee) {
        return database.sql("""
                        select id from organization_unit where path like :path and valid_to is null and kind in (:kinds)
                        order by id limit 1
                        """)
                .param("path", stage.unit().path() + "%")
                .param("kinds", committee ? List.of("GRASSROOTS_COMMITTEE") : List.of("CELL", "GRASSROOTS_CELL"))
                .query(Long.class)
                .single();
    }

    /** Made for the play beside a cell that goes on. */
    private long endedCell(ScenarioStage stage) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into organization_unit (parent_id, kind, code, name, name_search, path, valid_from, valid_to)
                        select parent_id, kind, concat('E', uuid_short()), concat(name, ' 0'), concat(name_search, ' 0'),
                            concat('E', uuid_short()), :from, :to
                        from organization_unit where id = :cell
                        """)
                .param("cell", cell("path like :path", stage))
                .param("from", stage.today().minusYears(2))
                .param("to", stage.today())
                .update(keys, "id");
        long id = Objects.requireNonNull(keys.getKey()).longValue();
        database.sql("""
                        update organization_unit u join organization_unit p on p.id = u.parent_id
                        set u.path = concat(p.path, u.id, '/') where u.id = :id
                        """).param("id", id).update();
        return id;
    }

    /** The result of the case's inspection, {@code open} before the conclusion, {@code none} without a record. */
    @Bean
    ScenarioFact result() {
        return new Fact("inspection.result", (context, of) -> text(context, "coalesce(result, 'open')"));
    }

    /** {@code violation}, {@code discipline}, both or {@code -}: what statistics count. */
    @Bean
    ScenarioFact counted() {
        return new Fact(
                "inspection.counted",
                (context, of) -> text(
                        context,
                        "concat_ws(' ', if(violation_found, 'violation', null), if(must_discipline, 'discipline', null),"
                                + " if(disciplined_on is null, null, 'disciplined'), if(transferred, 'transferred', null),"
                                + " if(closed_on is null, 'running', 'closed'))"));
    }

    /** How many changes the deciding body agreed to. */
    @Bean
    ScenarioFact changes() {
        return new Fact(
                "inspection.changes",
                (context, of) -> text(
                        context,
                        "(select count(*) from inspection_change c where c.inspection_id = inspection_inspection.id)"));
    }

    /** How many days are left by the plan, as lists count them. */
    @Bean
    ScenarioFact daysLeft() {
        return new Fact(
                "inspection.days-left", (context, of) -> text(context, "datediff(due_on, '" + context.today() + "')"));
    }

    /** What is inspected. */
    @Bean
    ScenarioFact content() {
        return new Fact("inspection.content", (context, of) -> text(context, "content"));
    }

    /** Who leads the team. */
    @Bean
    ScenarioFact head() {
        return new Fact(
                "inspection.head",
                (context, of) -> text(
                        context,
                        "(select group_concat(t.person_id) from inspection_team_member t"
                                + " where t.inspection_id = inspection_inspection.id and t.head and t.left_on is null)"));
    }

    /** How many remedies of the case's inspection are not done yet. */
    @Bean
    ScenarioFact openRemedies() {
        return new Fact(
                "inspection.open-remedies",
                (context, of) -> text(
                        context,
                        "(select count(*) from inspection_remedy r where r.inspection_id = inspection_inspection.id"
                                + " and r.done_on is null)"));
    }

    /** A commune whose inspection committee is there. */
    @Bean
    ScenarioUnits communesWithInspectionCommittee() {
        return (unit, today) -> unit.kind().level() != Level.COMMUNE
                || organization.holderCount(unit.id(), BodyKind.INSPECTION_COMMITTEE, today) >= LEAST_COMMITTEE;
    }

    private String text(CaseContext context, String expression) {
        return database.sql("select " + expression + " from inspection_inspection where case_id = :case")
                .param("case", Objects.requireNonNull(context.caseId()).value())
                .query(String.class)
                .optional()
                .orElse("none")
                .toLowerCase(Locale.ROOT);
    }

    /** A second name is somebody else. */
    private Long first(List<Long> candidates) {
        return candidates.stream().filter(taken::add).findFirst().orElse(candidates.getFirst());
    }

    private interface Finding {
        String find(ScenarioStage stage, Map<String, Object> wishes);
    }

    private record Cast(String name, Finding finding) implements ScenarioCast {

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            return finding.find(stage, wishes);
        }
    }

    private interface Telling {
        String tell(CaseContext context, Map<String, Object> of);
    }

    private record Fact(String name, Telling telling) implements ScenarioFact {

        @Override
        public String found(CaseContext context, Map<String, Object> of) {
            return telling.tell(context, of);
        }
    }
}
