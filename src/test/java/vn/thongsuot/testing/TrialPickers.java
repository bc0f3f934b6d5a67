package vn.thongsuot.testing;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Any person and any unit, for trial procedures. */
@Configuration
class TrialPickers {

    @Bean
    RecordPicker trialPeople(OrganizationDirectory organization) {
        return new Picker("trial.people", true, id -> organization
                .person(new PersonId(Long.parseLong(id)))
                .map(PersonSummary::fullName));
    }

    @Bean
    RecordPicker trialUnits(OrganizationDirectory organization) {
        return new Picker("trial.units", false, id -> organization
                .unit(new UnitId(Long.parseLong(id)))
                .map(UnitSummary::name));
    }

    private interface Names {
        Optional<String> of(String id);
    }

    private record Picker(String name, boolean ofPersons, Names names) implements RecordPicker {

        @Override
        public List<RecordChoice> choices(PickerCall call, String search, int limit) {
            return List.of();
        }

        @Override
        public Optional<RecordChoice> choice(PickerCall call, String id) {
            return names.of(id).map(label -> new RecordChoice(id, label, null));
        }

        @Override
        public Optional<String> label(String id) {
            return names.of(id);
        }

        @Override
        public Optional<UnitId> unitOf(String id) {
            return ofPersons ? Optional.empty() : Optional.of(new UnitId(Long.parseLong(id)));
        }
    }
}
