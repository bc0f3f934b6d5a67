package vn.thongsuot.inspection.vocabulary;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.inspection.InspectionDirectory.CaseInspection;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.FormFact;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;

/** Who is inspected, and who meets about it, as forms show them. */
@Configuration(proxyBeanMethods = false)
class InspectionFacts {

    private static final String PLAN_MAXIMUM = "inspection.conduct_working_days";

    private final OrganizationDirectory organization;
    private final MemberDirectory members;
    private final SubjectElectorate electorate;
    private final InspectionDirectory inspections;
    private final Parameters parameters;

    InspectionFacts(
            OrganizationDirectory organization,
            MemberDirectory members,
            SubjectElectorate electorate,
            InspectionDirectory inspections,
            Parameters parameters) {
        this.organization = organization;
        this.members = members;
        this.electorate = electorate;
        this.inspections = inspections;
        this.parameters = parameters;
    }

    /** What is inspected, as it is after every change. */
    @Bean
    FormFact inspectionContent() {
        return new Fact("inspection.content", context -> Optional.ofNullable(context.caseId())
                .flatMap(inspections::ofCase)
                .map(CaseInspection::content));
    }

    /** How long a plan may be at the most. No text in hand says so: it is told and refuses nothing. */
    @Bean
    FormFact inspectionPlanMaximum() {
        return new Fact("inspection.plan-maximum", context -> {
            Parameter parameter = parameters.require(PLAN_MAXIMUM, context.today());
            return Optional.of(Texts.t(
                    parameter.certainty().needsConfirmation()
                            ? "inspection.fact.plan-maximum-unsure"
                            : "inspection.fact.plan-maximum",
                    parameters
                            .timeLimit(PLAN_MAXIMUM, context.today())
                            .message()
                            .text(),
                    parameter.legalBasis()));
        });
    }

    /** The member with cell and positions, or the organization with the one above it. */
    @Bean
    FormFact inspectionSubject() {
        return new Fact("inspection.subject", context -> SubjectElectorate.id(
                        context.start().get("subjectPerson"))
                .map(PersonId::new)
                .flatMap(person -> member(person, context))
                .or(() -> SubjectElectorate.id(context.start().get("subjectUnit"))
                        .map(UnitId::new)
                        .flatMap(organization::unit)
                        .map(this::withAbove)));
    }

    /** The organization of the subject that meets, and how many have a vote there. */
    @Bean
    FormFact inspectionSubjectMeeting() {
        return new Fact("inspection.subject-meeting", context -> electorate
                .find(context)
                .map(unit -> unit.name() + "\n"
                        + electorate.count(context).explanation().text()));
    }

    private Optional<String> member(PersonId person, CaseContext context) {
        String cell = members.standing(person)
                .map(MemberStanding::cell)
                .flatMap(organization::unit)
                .map(UnitSummary::name)
                .orElse(null);
        String positions = organization.positionsOf(person, context.today()).stream()
                .map(HeldPosition::title)
                .distinct()
                .collect(Collectors.joining(", "));
        return organization.person(person).map(PersonSummary::fullName).map(name -> Stream.of(name, positions, cell)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n")));
    }

    private String withAbove(UnitSummary unit) {
        UnitId parent = unit.parentId();
        return Optional.ofNullable(parent)
                .flatMap(organization::unit)
                .map(above -> Texts.t("inspection.fact.unit-of", unit.name(), above.name()))
                .orElse(unit.name());
    }

    private record Fact(String name, Function<CaseContext, Optional<String>> work) implements FormFact {

        @Override
        public Optional<Object> value(CaseContext context) {
            return work.apply(context).map(Function.identity());
        }
    }
}
