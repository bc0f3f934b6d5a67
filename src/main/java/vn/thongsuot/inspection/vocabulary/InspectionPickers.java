package vn.thongsuot.inspection.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.inspection.InspectionDirectory;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.PersonPicker;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Who and what can be inspected in the unit of a case and below. */
@Configuration(proxyBeanMethods = false)
class InspectionPickers {

    /** Members, those who left or moved away included: they can be subjects too (domain 6.1). */
    @Bean
    PersonPicker inspectionMembers(MemberDirectory members, OrganizationDirectory organization) {
        return new Members(members, organization);
    }

    /** Organizations below the unit, those that ended included. */
    @Bean
    RecordPicker inspectionOrganizations(JdbcClient database, OrganizationDirectory organization) {
        return new Organizations(database, organization);
    }

    /** Who is on the team now, those included who would not be chosen any more. */
    @Bean
    PersonPicker inspectionTeamMembers(OrganizationDirectory organization, InspectionDirectory inspections) {
        return new Team(organization, inspections);
    }

    private record Members(MemberDirectory members, OrganizationDirectory organization) implements PersonPicker {

        @Override
        public String name() {
            return "inspection.members";
        }

        @Override
        public List<PersonChoice> choices(CaseContext context, String search, int limit) {
            return members.everMembers(context.unit().id(), search, limit).stream()
                    .map(this::choice)
                    .toList();
        }

        @Override
        public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
            return members.everMember(context.unit().id(), person).map(this::choice);
        }

        private PersonChoice choice(MemberStanding member) {
            return new PersonChoice(
                    member.personId(),
                    member.fullName(),
                    organization.unit(member.cell()).map(UnitSummary::name).orElse(null));
        }
    }

    private record Team(OrganizationDirectory organization, InspectionDirectory inspections) implements PersonPicker {

        @Override
        public String name() {
            return "inspection.team-members";
        }

        @Override
        public List<PersonChoice> choices(CaseContext context, String search, int limit) {
            String wanted = SearchText.of(search);
            return all(context)
                    .filter(choice -> SearchText.of(choice.fullName()).contains(wanted))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
            return all(context).filter(choice -> choice.id().equals(person)).findFirst();
        }

        private Stream<PersonChoice> all(CaseContext context) {
            return Optional.ofNullable(context.caseId()).flatMap(inspections::ofCase).stream()
                    .flatMap(inspection -> inspection.team().stream())
                    .flatMap(person -> organization.person(person).stream())
                    .map(person -> new PersonChoice(person.id(), person.fullName(), null));
        }
    }

    private static final class Organizations extends OrganizationPicker {

        private final JdbcClient database;

        Organizations(JdbcClient database, OrganizationDirectory organization) {
            super("inspection.organizations", organization);
            this.database = database;
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            UnitSummary own = call.context().unit();
            return database
                    .sql("""
                            select id from organization_unit where path like :path and id <> :own and name_search like :search
                            order by valid_to is not null, length(path) - length(replace(path, '/', '')), code limit :limit
                            """)
                    .param("path", own.path() + "%")
                    .param("own", own.id().value())
                    .param("search", SearchText.like(search))
                    .param("limit", limit)
                    .query(Long.class)
                    .list()
                    .stream()
                    .flatMap(id -> organization().unit(new UnitId(id)).stream())
                    .map(this::choice)
                    .toList();
        }

        @Override
        protected boolean offers(UnitSummary own, UnitSummary unit) {
            return unit.liesIn(own) && !unit.id().equals(own.id());
        }
    }
}
