package vn.thongsuot.inspection.vocabulary;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionDirectory.CaseInspection;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;

/** The rules of inspection that a form asks for at a field. */
@Configuration(proxyBeanMethods = false)
class InspectionFieldRules {

    private static final Set<BodyKind> STANDING =
            EnumSet.of(BodyKind.STANDING_COMMITTEE, BodyKind.STANDING_SECRETARIAT);

    /**
     * Where the standing committee inspects, and so wherever a form does not ask who decides, one of its members leads the team; at the grassroots the head of an assisting unit
     * may (domain 6.2 A2, process 89). Of a new head, the record says who decided.
     */
    @Bean
    FieldRule teamHead(OrganizationDirectory organization, InspectionDirectory inspections) {
        return new Rule("inspection.team-head", call -> {
            boolean asked = !"inspectionCommittee".equals(call.answers().get("decidingBody"))
                    && inspection(inspections, call)
                            .filter(inspection -> inspection.body() == InspectionBody.INSPECTION_COMMITTEE)
                            .isEmpty()
                    && call.context().unit().kind().level() != Level.GRASSROOTS;
            return !asked || sitsInStandingCommittee(organization, call)
                    ? Optional.empty()
                    : Optional.of(Violation.of(null, "inspection.team-head.not-of-standing-committee"));
        });
    }

    /** Signs of violation are what an inspection by programme may end with, not one that began because of them (domain 6.2). */
    @Bean
    FieldRule resultOfKind() {
        return new Rule(
                "inspection.result-of-kind",
                call -> "signs".equals(call.context().start().get("kind")) && "signsFound".equals(call.value())
                        ? Optional.of(Violation.of(null, "inspection.result.signs-of-signs"))
                        : Optional.empty());
    }

    /** Whoever leads the team is not one of its other members, too. */
    @Bean
    FieldRule notHead() {
        return new Rule(
                "inspection.not-head",
                call -> call.value().equals(call.answers().get("head"))
                        ? Optional.of(Violation.of(null, "inspection.team.is-head"))
                        : Optional.empty());
    }

    /** A team is not left without a head: whoever leads it leaves when the form names the next one. */
    @Bean
    FieldRule headReplaced(InspectionDirectory inspections) {
        return new Rule("inspection.head-replaced", call -> {
            boolean leads = inspection(inspections, call)
                    .map(CaseInspection::head)
                    .filter(head -> head.toString().equals(String.valueOf(call.value())))
                    .isPresent();
            Object next = call.answers().get("newHead");
            boolean leavesNobody = next == null ? leads : next.equals(call.value());
            return leavesNobody ? Optional.of(Violation.of(null, "inspection.head-replaced.nobody")) : Optional.empty();
        });
    }

    private static Optional<CaseInspection> inspection(InspectionDirectory inspections, FieldRuleCall call) {
        return Optional.ofNullable(call.context().caseId()).flatMap(inspections::ofCase);
    }

    private static boolean sitsInStandingCommittee(OrganizationDirectory organization, FieldRuleCall call) {
        var head = new PersonId(Long.parseLong(String.valueOf(call.value())));
        for (HeldPosition position :
                organization.positionsOf(head, call.context().today())) {
            if (position.body() != null
                    && STANDING.contains(position.body())
                    && position.unit().id().equals(call.context().unit().id())) {
                return true;
            }
        }
        return false;
    }

    private interface Check {
        Optional<Violation> check(FieldRuleCall call);
    }

    private record Rule(String name, Check work) implements FieldRule {

        @Override
        public Optional<Violation> check(FieldRuleCall call) {
            return work.check(call);
        }
    }
}
