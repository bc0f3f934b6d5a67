package vn.thongsuot.petition.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.organization.Level;
import vn.thongsuot.petition.PetitionProgress;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseAnswers;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.StartRule;

/** What petitions demand of forms. */
@Configuration(proxyBeanMethods = false)
class PetitionRules {

    private static final String PETITION = "petition";

    /** A petition has one case, which begins when it is entered. */
    @Bean
    StartRule petitionWithoutCase(PetitionProgress petitions) {
        return new StartRule() {
            @Override
            public String name() {
                return "petition.petition-start";
            }

            @Override
            public List<Violation> check(CaseContext context, Map<String, Object> answers) {
                return petitions.isHandled(String.valueOf(answers.get(PETITION)))
                        ? List.of(Violation.of(PETITION, "petition.rule.has-case"))
                        : List.of();
            }
        };
    }

    /** Merging joins two. */
    @Bean
    FieldRule otherPetition() {
        return new FieldRule() {
            @Override
            public String name() {
                return "petition.other-petition";
            }

            @Override
            public Optional<Violation> check(FieldRuleCall call) {
                return String.valueOf(call.value())
                                .equals(String.valueOf(call.context().start().get(PETITION)))
                        ? Optional.of(Violation.of(null, "petition.rule.itself"))
                        : Optional.empty();
            }
        };
    }

    /** An anonymous or false-name letter that is concrete, and no other, may become information for an inspection (domain 7.3). */
    @Bean
    FieldRule lead(CaseAnswers answers) {
        return new FieldRule() {
            @Override
            public String name() {
                return "petition.lead";
            }

            @Override
            public Optional<Violation> check(FieldRuleCall call) {
                CaseId id = call.context().caseId();
                if (id == null || !"lead".equals(call.value())) {
                    return Optional.empty();
                }
                Map<String, Object> classified = answers.of(id).stream()
                        .filter(form -> form.containsKey("named"))
                        .reduce(Map.of(), (earlier, later) -> later);
                if (!"no".equals(classified.get("named"))) {
                    return Optional.of(Violation.of(null, "petition.rule.lead-named"));
                }
                return "yes".equals(classified.get("concrete"))
                        ? Optional.empty()
                        : Optional.of(Violation.of(null, "petition.rule.lead-not-concrete"));
            }
        };
    }

    /** A commune has a party-building board, the province an organization board. */
    @Bean
    FieldRule handlerOfLevel() {
        return new FieldRule() {
            @Override
            public String name() {
                return "petition.handler-of-level";
            }

            @Override
            public Optional<Violation> check(FieldRuleCall call) {
                boolean province = call.context().unit().kind().standsFor(Level.PROVINCE);
                String absent = province ? "party-building-board" : "organization-board";
                return absent.equals(call.value())
                        ? Optional.of(Violation.of(
                                null,
                                province ? "petition.rule.handler-of-province" : "petition.rule.handler-of-commune"))
                        : Optional.empty();
            }
        };
    }
}
