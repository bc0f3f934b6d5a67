package vn.thongsuot.petition.scenario;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.petition.ScenarioPetitions;
import vn.thongsuot.petition.Sender;
import vn.thongsuot.petition.SenderKind;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioStage;

/** Petitions that scenarios name, and what they can expect of them afterwards. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class PetitionCasts {

    private static final int VARIANTS = 5;

    private final JdbcClient database;

    PetitionCasts(JdbcClient database) {
        this.database = database;
    }

    /** A petition of the unit that has no case yet; {@code anonymous} if nobody gives a name. */
    @Bean
    ScenarioCast petitionCast(ScenarioPetitions petitions, OrganizationDirectory organization) {
        return new Cast(petitions, organization);
    }

    @Bean
    ScenarioFact petitionStateFound() {
        return fact("petition.state", "lower(state)");
    }

    @Bean
    ScenarioFact petitionHandlingFound() {
        return fact("petition.handling", "coalesce(lower(handling), 'none')");
    }

    @Bean
    ScenarioFact petitionAnsweredFound() {
        return fact("petition.answered", "if(first_answered_on is null, 'no', 'yes')");
    }

    @Bean
    ScenarioFact petitionSealedFound() {
        return fact("petition.sealed", "if(sender_sealed and sender_name is null, 'yes', 'no')");
    }

    /** Whether the denunciation that it became was settled. */
    @Bean
    ScenarioFact petitionDenunciationEndedFound() {
        return fact("petition.denunciation-ended", "if(denunciation_ended_on is null, 'no', 'yes')");
    }

    /** Into how many it was split. */
    @Bean
    ScenarioFact petitionPartsFound() {
        return fact("petition.parts", "(select count(*) from petition part where part.split_from_id = petition.id)");
    }

    private ScenarioFact fact(String name, String expression) {
        return new Fact(name, expression, database);
    }

    private record Fact(String name, String expression, JdbcClient database) implements ScenarioFact {

        @Override
        public String found(CaseContext context, Map<String, Object> of) {
            // A petition that the cast made learns its case when it is classified; until then the start form tells it.
            return database.sql("select " + expression + """
                             from petition where id = (select json_value(s.answers, '$.petition')
                                from procedure_submission s where s.case_id = :case and s.step_id = 'start')
                            """)
                    .param("case", Objects.requireNonNull(context.caseId()).value())
                    .query(String.class)
                    .single()
                    .toLowerCase(Locale.ROOT);
        }
    }

    private record Cast(ScenarioPetitions petitions, OrganizationDirectory organization) implements ScenarioCast {

        @Override
        public String name() {
            return "petition.petition";
        }

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            int variant = petitions.count(stage.unit().id()) % VARIANTS + 1;
            Sender sender = Boolean.TRUE.equals(wishes.get("anonymous"))
                    ? Sender.ANONYMOUS
                    : new Sender(
                            SenderKind.PERSON,
                            Texts.t("petition.scenario.name." + variant),
                            Texts.t("petition.scenario.address"),
                            "0912345678");
            return petitions
                    .make(
                            stage.unit().id(),
                            sender,
                            Texts.t("petition.scenario.content." + variant),
                            organization
                                    .allHolders(stage.unit().id(), stage.today())
                                    .getFirst()
                                    .personId())
                    .toString();
        }
    }
}
