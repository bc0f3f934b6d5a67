package vn.thongsuot.cadre.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioStage;
import vn.thongsuot.procedure.scenario.ScenarioUnits;

/** Posts and cadres that scenarios name, and what they can expect of them afterwards. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class CadreCasts {

    private static final int AGE = 40;
    private static final int LEAST_COMMITTEE = 5;

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final CadreMaker maker;

    CadreCasts(JdbcClient database, OrganizationDirectory organization, CadreMaker maker) {
        this.database = database;
        this.organization = organization;
        this.maker = maker;
    }

    @Bean
    ScenarioCast post() {
        return new Cast(
                "cadre.post",
                (stage, wishes) -> text(maker.post(stage.unit(), managing(stage, wishes), CadreMaker.WANTED_RANK)));
    }

    /** Holds a lower post long enough and is planned for the post wished. */
    @Bean
    ScenarioCast nominee() {
        return new Cast("cadre.nominee", (stage, wishes) -> text(nominee(stage, stage.unit(), wishes)));
    }

    /** The same, in another commune of the province. */
    @Bean
    ScenarioCast outsider() {
        return new Cast("cadre.outsider", (stage, wishes) -> text(nominee(stage, elsewhere(stage.unit()), wishes)));
    }

    /** Holds the post wished, whose term ends soon. */
    @Bean
    ScenarioCast holder() {
        return new Cast("cadre.holder", (stage, wishes) -> {
            PersonId person = maker.cadre(stage.unit(), stage.today(), AGE);
            LocalDate until = stage.today().plusDays(60);
            maker.holds(person, number(wishes, "post"), until.minusMonths(60), until);
            return text(person);
        });
    }

    /** Holds a lower post; {@code months} since when. */
    @Bean
    ScenarioCast cadre() {
        return new Cast("cadre.cadre", (stage, wishes) -> text(cadre(stage, stage.unit(), wishes)));
    }

    /** Who holds the post: a person, or {@code none}. */
    @Bean
    ScenarioFact holderOfPost() {
        return new Fact("cadre.holder", (context, of) -> database.sql("""
                                select person_id from cadre_term where post_id = :post and ended_on is null
                                  and starts_on <= :today order by starts_on desc limit 1
                                """)
                .param("post", number(of, "of"))
                .param("today", context.today())
                .query(String.class)
                .optional()
                .orElse("none"));
    }

    /** How a person stands in the plan of a post: {@code proposed}, {@code approved}, {@code appointed} or {@code none}. */
    @Bean
    ScenarioFact plannedFor() {
        return new Fact("cadre.planned", (context, of) -> database.sql("""
                                select state from cadre_plan_entry where person_id = :person and post_id = :post
                                  and state <> 'REMOVED' order by id desc limit 1
                                """)
                .param("person", number(of, "of"))
                .param("post", number(of, "for"))
                .query(String.class)
                .optional()
                .orElse("none")
                .toLowerCase(Locale.ROOT));
    }

    /** Whether a case proposes the person for a post just now: {@code proposed} or {@code none}. */
    @Bean
    ScenarioFact proposed() {
        return new Fact(
                "cadre.proposed",
                (context, of) -> database.sql(
                                                "select count(*) from cadre_proposal where person_id = :person and closed_on is null")
                                        .param("person", number(of, "of"))
                                        .query(Integer.class)
                                        .single()
                                > 0
                        ? "proposed"
                        : "none");
    }

    /** Why a person is no longer in the plan of a post, or {@code none}. */
    @Bean
    ScenarioFact planReason() {
        return new Fact("cadre.plan-reason", (context, of) -> database.sql("""
                                select end_reason from cadre_plan_entry where person_id = :person and post_id = :post
                                  and end_reason is not null order by id desc limit 1
                                """)
                .param("person", number(of, "of"))
                .param("post", number(of, "for"))
                .query(String.class)
                .optional()
                .orElse("none"));
    }

    /** What the competent level said about a precondition waived at the appointment of a person to a post, or {@code none}. */
    @Bean
    ScenarioFact exception() {
        return new Fact("cadre.exception", (context, of) -> database.sql("""
                                select exception from cadre_term where person_id = :person and post_id = :post
                                  and exception is not null order by id desc limit 1
                                """)
                .param("person", number(of, "of"))
                .param("post", number(of, "for"))
                .query(String.class)
                .optional()
                .orElse("none"));
    }

    /** Low votes in the last vote of confidence that the record of a person holds, or {@code none}. */
    @Bean
    ScenarioFact lowVotes() {
        return new Fact("cadre.low-votes", (context, of) -> database.sql(
                        "select low from cadre_confidence where person_id = :person order by id desc limit 1")
                .param("person", number(of, "of"))
                .query(String.class)
                .optional()
                .orElse("none"));
    }

    /** A commune whose standing committee and board are there. */
    @Bean
    ScenarioUnits communesWithCommittee() {
        return (unit, today) -> unit.kind().level() != Level.COMMUNE
                || organization.allHolders(unit.id(), today).stream()
                                .filter(holder -> holder.position().body() != null
                                        && "STANDING_COMMITTEE"
                                                .equals(holder.position().body().name()))
                                .count()
                        >= LEAST_COMMITTEE;
    }

    private PersonId nominee(ScenarioStage stage, UnitSummary unit, Map<String, Object> wishes) {
        PersonId person = cadre(stage, unit, wishes);
        int year = stage.today().getYear();
        if (wishes.containsKey("post")) {
            maker.planned(person, number(wishes, "post"), year - year % 5, year - year % 5 + 5, stage.today());
        }
        if (wishes.get("disciplined") instanceof Integer months) {
            maker.disciplined(person, stage.today().minusMonths(months));
        }
        return person;
    }

    private PersonId cadre(ScenarioStage stage, UnitSummary unit, Map<String, Object> wishes) {
        int age = wishes.get("age") instanceof Integer years ? years : AGE;
        int months = wishes.get("months") instanceof Integer since ? since : 36;
        PersonId person = maker.cadre(unit, stage.today(), age);
        maker.holds(
                person,
                maker.post(unit, unit, CadreMaker.LOWER_RANK),
                stage.today().minusMonths(months),
                null);
        if (wishes.containsKey("proposedFor")) {
            maker.proposed(person, number(wishes, "proposedFor"), stage.today());
        }
        return person;
    }

    /** {@code managedBy: province} wishes a post that the province manages; otherwise the unit manages its own. */
    private UnitSummary managing(ScenarioStage stage, Map<String, Object> wishes) {
        UnitSummary unit = stage.unit();
        return "province".equals(wishes.get("managedBy"))
                ? organization.requireUnit(
                        new UnitId(database.sql("select parent_id from organization_unit where id = :unit")
                                .param("unit", unit.id().value())
                                .query(Long.class)
                                .single()))
                : unit;
    }

    private UnitSummary elsewhere(UnitSummary unit) {
        List<Long> others = database.sql("""
                        select u.id from organization_unit u where u.parent_id = (select parent_id from organization_unit where id = :unit)
                          and u.id <> :unit and u.kind = :kind and u.valid_to is null
                          and exists (select 1 from organization_body b where b.unit_id = u.id and b.kind = 'COMMITTEE_OFFICE')
                        order by u.id limit 1
                        """)
                .param("unit", unit.id().value())
                .param("kind", unit.kind().name())
                .query(Long.class)
                .list();
        return organization.requireUnit(new UnitId(others.getFirst()));
    }

    private static long number(Map<String, Object> said, String key) {
        return Long.parseLong(String.valueOf(said.get(key)));
    }

    private static String text(long id) {
        return String.valueOf(id);
    }

    private static String text(PersonId person) {
        return String.valueOf(person.value());
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
