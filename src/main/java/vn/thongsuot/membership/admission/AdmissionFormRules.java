package vn.thongsuot.membership.admission;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;
import vn.thongsuot.procedure.Parameters;

/** The rules of an admission that a form asks for at a field. */
@Configuration(proxyBeanMethods = false)
class AdmissionFormRules {

    private static final String FIRST_INTRODUCER = "introducer1";
    private static final String SECOND_INTRODUCER = "introducer2";

    private final Parameters parameters;
    private final MemberDirectory members;
    private final OrganizationDirectory organization;

    AdmissionFormRules(Parameters parameters, MemberDirectory members, OrganizationDirectory organization) {
        this.parameters = parameters;
        this.members = members;
        this.organization = organization;
    }

    @Bean
    FieldRule admissionAge() {
        return new Rule("membership.admission-age", call -> organization
                .person(call.person())
                .flatMap(person ->
                        AdmissionRules.age(person.birthDate(), call.context().today(), limits(call))));
    }

    @Bean
    FieldRule certificateValid() {
        return new Rule(
                "membership.certificate-valid",
                call -> AdmissionRules.certificate(call.date(), call.context().today(), limits(call)));
    }

    @Bean
    FieldRule introducer() {
        return new Rule("membership.introducer", this::checkIntroducer);
    }

    @Bean
    FieldRule introducerTogether() {
        return new Rule(
                "membership.introducer-together",
                call -> AdmissionRules.together(call.date(), call.context().today(), limits(call)));
    }

    private Optional<Violation> checkIntroducer(FieldRuleCall call) {
        CaseContext context = call.context();
        PersonId person = call.person();
        boolean second = SECOND_INTRODUCER.equals(call.field());
        if (second && call.person(FIRST_INTRODUCER).filter(person::equals).isPresent()) {
            return Optional.of(Violation.of(null, "membership.introducer.same-person"));
        }
        String grassroots = organization
                .ancestorAt(context.unit(), Level.GRASSROOTS)
                .orElse(context.unit())
                .path();
        MemberStanding standing = members.standing(person).orElse(null);
        boolean same = standing != null && standing.unitPath().startsWith(grassroots);
        return AdmissionRules.introducer(standing, same, context.today());
    }

    private AdmissionLimits limits(FieldRuleCall call) {
        return AdmissionLimits.inForce(parameters, call.context().today());
    }

    private record Rule(String name, Function<FieldRuleCall, Optional<Violation>> work) implements FieldRule {

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return work.apply(call);
        }
    }
}
