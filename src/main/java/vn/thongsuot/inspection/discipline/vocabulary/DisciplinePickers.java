package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineDirectory;
import vn.thongsuot.inspection.discipline.DisciplineId;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberStanding;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;
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

    @Bean
    RecordPicker disciplineDecisions(DisciplineDirectory decisions) {
        return new Decisions(decisions);
    }

    @Bean
    RecordPicker positionsOfSubject(OrganizationDirectory organization, Subjects subjects) {
        return new Positions(organization, subjects);
    }

    /** Members of the case's unit and below, official and probationary. */
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
            return members.standing(new PersonId(Long.parseLong(id)))
                    .filter(standing -> standing.status().isMember()
                            && standing.unitPath()
                                    .startsWith(call.context().unit().path()))
                    .map(this::choice);
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
    private record Organizations(OrganizationDirectory organization) implements RecordPicker {

        @Override
        public String name() {
            return "inspection.discipline-organizations";
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return organization.below(call.context().unit(), search, limit + 1).stream()
                    .filter(Organizations::mayBeDisciplined)
                    .limit(limit)
                    .map(this::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return organization
                    .unit(new UnitId(Long.parseLong(id)))
                    .filter(unit -> unit.liesIn(call.context().unit()) && mayBeDisciplined(unit))
                    .map(this::choice);
        }

        @Override
        public boolean ofPersons() {
            return false;
        }

        @Override
        public Optional<String> label(String id) {
            return organization.unit(new UnitId(Long.parseLong(id))).map(UnitSummary::name);
        }

        @Override
        public Optional<UnitId> unitOf(String id) {
            return Optional.of(new UnitId(Long.parseLong(id)));
        }

        private static boolean mayBeDisciplined(UnitSummary unit) {
            return unit.kind().level() != Level.PROVINCE;
        }

        private RecordChoice choice(UnitSummary unit) {
            UnitId above = unit.parentId();
            return new RecordChoice(
                    unit.id().toString(),
                    unit.name(),
                    above == null ? null : organization.requireUnit(above).name());
        }
    }

    /** Disciplinary decisions of the case's unit and below that stand. */
    private record Decisions(DisciplineDirectory decisions) implements RecordPicker {

        @Override
        public String name() {
            return "inspection.discipline-decisions";
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return decisions.choices(call.context().unit().id(), search, limit).stream()
                    .map(Decisions::choice)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return find(id).filter(decision ->
                            decision.unitPath().startsWith(call.context().unit().path()))
                    .map(Decisions::choice);
        }

        @Override
        public boolean ofPersons() {
            return false;
        }

        @Override
        public Optional<String> label(String id) {
            return find(id).map(Decisions::words);
        }

        @Override
        public Optional<UnitId> unitOf(String id) {
            return find(id).map(Discipline::unit);
        }

        @Override
        public String records() {
            return "discipline";
        }

        @Override
        public Optional<PersonId> subjectOf(String id) {
            return find(id).map(Discipline::person);
        }

        private Optional<Discipline> find(String id) {
            return decisions.find(new DisciplineId(Long.parseLong(id)));
        }

        private static RecordChoice choice(Discipline decision) {
            return new RecordChoice(decision.id().toString(), words(decision), decision.unitName());
        }

        private static String words(Discipline decision) {
            return Texts.t(
                    "inspection.discipline.choice",
                    decision.subjectName(),
                    decision.form().label().text(),
                    decision.decidedOn());
        }
    }

    /** What the member of the case holds today. */
    private record Positions(OrganizationDirectory organization, Subjects subjects) implements RecordPicker {

        @Override
        public String name() {
            return "inspection.positions-of-subject";
        }

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return held(call).stream()
                    .filter(position -> SearchText.of(position.title()).contains(SearchText.of(search)))
                    .map(Positions::choice)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return held(call).stream()
                    .filter(position -> position.id().toString().equals(id))
                    .map(Positions::choice)
                    .findFirst();
        }

        @Override
        public boolean ofPersons() {
            return false;
        }

        @Override
        public Optional<String> label(String id) {
            return organization.positionTitle(new PositionId(Long.parseLong(id)));
        }

        private List<HeldPosition> held(PickerCall call) {
            return subjects.person(call.context())
                    .map(person ->
                            organization.positionsOf(person, call.context().today()))
                    .orElse(List.of());
        }

        private static RecordChoice choice(HeldPosition position) {
            return new RecordChoice(
                    position.id().toString(), position.title(), position.unit().name());
        }
    }
}
