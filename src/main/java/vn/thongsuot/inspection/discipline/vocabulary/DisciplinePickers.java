package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.vocabulary.OrganizationPicker;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** The lists from which forms of discipline let choose; they offer nothing beyond the unit of the case. */
@Configuration(proxyBeanMethods = false)
class DisciplinePickers {

    @Bean
    RecordPicker disciplineMembers(MemberDirectory members, OrganizationDirectory organization) {
        return new Members(members, organization);
    }

    @Bean
    RecordPicker disciplineOrganizations(OrganizationDirectory organization) {
        return new Organizations(organization);
    }

    /**
     * Members of the case's unit and below, official and probationary. A case that a conclusion leads to may also be about
     * somebody who left or moved away before it was announced (domain 6.1): nobody is offered, but may be named.
     */
    private record Members(MemberDirectory members, OrganizationDirectory organization) implements RecordPicker {

        @Override
        public String name() {
            return "inspection.discipline-members";
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return members.presentMembers(call.context().unit().id(), search, limit).stream()
                    .map(this::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return members.everMember(call.context().unit().id(), new PersonId(Long.parseLong(id)))
                    .map(this::choice);
        }

        /** Where somebody belongs, or did at the end. */
        @Override
        public Optional<UnitId> unitOf(String id) {
            return members.standing(new PersonId(Long.parseLong(id))).map(MemberStanding::cell);
        }

        @Override
        public boolean ofPersons() {
            return true;
        }

        @Override
        public Optional<String> label(String id) {
            return organization.person(new PersonId(Long.parseLong(id))).map(PersonSummary::fullName);
        }

        private RecordChoice choice(MemberStanding standing) {
            return new RecordChoice(
                    standing.personId().toString(),
                    standing.fullName(),
                    organization.requireUnit(standing.cell()).name());
        }
    }

    /** Organizations of the case's unit and below, but the province. */
    private static final class Organizations extends OrganizationPicker {

        Organizations(OrganizationDirectory organization) {
            super("inspection.discipline-organizations", organization);
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return organization().below(call.context().unit(), search, limit + 1).stream()
                    .filter(unit -> offers(call.context().unit(), unit))
                    .limit(limit)
                    .map(this::choice)
                    .toList();
        }

        @Override
        protected boolean offers(UnitSummary own, UnitSummary unit) {
            return unit.liesIn(own) && unit.kind().level() != Level.PROVINCE;
        }
    }
}
