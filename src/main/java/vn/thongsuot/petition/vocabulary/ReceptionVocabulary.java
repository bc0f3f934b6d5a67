package vn.thongsuot.petition.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.petition.reception.ReceptionNotice;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;
import vn.thongsuot.procedure.StartRule;

/** What forms of a reception day show and what its start asks. */
@Configuration(proxyBeanMethods = false)
class ReceptionVocabulary {

    private static final String DAY = "day";

    @Bean
    FormFact receptionVisitsFact(ReceptionNotice notice) {
        return new Fact("petition.reception-visits", notice::visits);
    }

    @Bean
    FormFact receptionHostFact(ReceptionNotice notice) {
        return new Fact(
                "petition.reception-host", context -> notice.find(context).map(ReceptionNotice.Day::host));
    }

    /** The people of a day are told in one case. */
    @Bean
    StartRule receptionWithoutCase(ReceptionNotice notice) {
        return new StartRule() {
            @Override
            public String name() {
                return "petition.reception-start";
            }

            @Override
            public List<Violation> check(CaseContext context, Map<String, Object> answers) {
                return notice.isHandled(String.valueOf(answers.get(DAY)))
                        ? List.of(Violation.of(DAY, "petition.reception.has-case"))
                        : List.of();
            }
        };
    }

    private record Fact(String name, Function<CaseContext, Optional<String>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
