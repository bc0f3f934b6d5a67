package vn.thongsuot.petition.scenario;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.petition.reception.ScenarioReceptions;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.scenario.ScenarioCast;
import vn.thongsuot.procedure.scenario.ScenarioFact;
import vn.thongsuot.procedure.scenario.ScenarioStage;

/** Reception days that scenarios name, and what they can expect of them afterwards. */
@Configuration(proxyBeanMethods = false)
@Profile("scenario")
class ReceptionCasts {

    /** A day of the unit on which somebody came, of whose notice there is no case. */
    @Bean
    ScenarioCast receptionDayCast(ScenarioReceptions receptions, OrganizationDirectory organization) {
        return new Cast(receptions, organization);
    }

    /** {@code noticed}: the notice is entered with its number; {@code informed}: whoever came was told as well. */
    @Bean
    ScenarioFact receptionFound(JdbcClient database) {
        return new Found(database);
    }

    private record Cast(ScenarioReceptions receptions, OrganizationDirectory organization) implements ScenarioCast {

        @Override
        public String name() {
            return "petition.reception-day";
        }

        @Override
        public String find(ScenarioStage stage, Map<String, Object> wishes) {
            Holder holder =
                    organization.allHolders(stage.unit().id(), stage.today()).getFirst();
            return String.valueOf(receptions.make(
                    stage.unit().id(), holder.fullName(), Texts.t("petition.scenario.content.1"), holder.personId()));
        }
    }

    private record Found(JdbcClient database) implements ScenarioFact {

        @Override
        public String name() {
            return "petition.reception";
        }

        @Override
        public String found(CaseContext context, Map<String, Object> of) {
            return database.sql("""
                            select case when max(v.id) is not null and min(v.answered_on is not null) then 'informed'
                                when max(n.id) is not null then 'noticed' else 'open' end
                            from petition_reception_day d left join petition_reception_visit v on v.day_id = d.id
                                left join petition_reception_notice n on n.day_id = d.id
                            where d.id = (select json_value(s.answers, '$.day') from procedure_submission s
                                where s.case_id = :case and s.step_id = 'start')
                            """)
                    .param("case", Objects.requireNonNull(context.caseId()).value())
                    .query(String.class)
                    .single();
        }
    }
}
