package vn.thongsuot.membership.admission;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.membership.CandidateEntry;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.PersonPicker;

/** The lists of people from which forms let choose. They come from the case's own cell or grassroots organization only. */
@Configuration(proxyBeanMethods = false)
class AdmissionPickers {

    @Bean
    PersonPicker candidatesOfCell(CandidateService candidates) {
        return new CandidatesOfCell(candidates);
    }

    @Bean
    PersonPicker officialMembersOfCell(MemberDirectory members, OrganizationDirectory organization) {
        return new OfficialMembers("membership.official-members-of-cell", Level.CELL, members, organization);
    }

    @Bean
    PersonPicker officialMembersOfGrassroots(MemberDirectory members, OrganizationDirectory organization) {
        return new OfficialMembers(
                "membership.official-members-of-grassroots", Level.GRASSROOTS, members, organization);
    }

    private record CandidatesOfCell(CandidateService candidates) implements PersonPicker {

        @Override
        public String name() {
            return "membership.candidates-of-cell";
        }

        @Override
        public List<PersonChoice> choices(CaseContext context, String search, int limit) {
            return candidates.listed(context.unit().id(), search, limit).stream()
                    .map(CandidatesOfCell::choice)
                    .toList();
        }

        @Override
        public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
            return candidates.listedIn(context.unit().id(), person).map(CandidatesOfCell::choice);
        }

        private static PersonChoice choice(CandidateEntry entry) {
            return new PersonChoice(
                    entry.person().id(),
                    entry.person().fullName(),
                    entry.person().birthDate().getYear() + " · " + entry.occupation());
        }
    }

    private record OfficialMembers(
            String name, Level level, MemberDirectory members, OrganizationDirectory organization)
            implements PersonPicker {

        @Override
        public List<PersonChoice> choices(CaseContext context, String search, int limit) {
            UnitId unit = unit(context).id();
            return members.officialMembers(unit, context.today(), SearchText.of(search), limit).stream()
                    .map(this::choice)
                    .toList();
        }

        @Override
        public Optional<PersonChoice> choice(CaseContext context, PersonId person) {
            String path = unit(context).path();
            return members.standing(person)
                    .filter(standing -> standing.isOfficialOn(context.today())
                            && standing.unitPath().startsWith(path))
                    .map(this::choice);
        }

        private UnitSummary unit(CaseContext context) {
            return organization.ancestorAt(context.unit(), level).orElse(context.unit());
        }

        private PersonChoice choice(MemberStanding standing) {
            return new PersonChoice(
                    standing.personId(),
                    standing.fullName(),
                    organization.unit(standing.cell()).map(UnitSummary::name).orElse(null));
        }
    }
}
