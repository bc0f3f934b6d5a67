package vn.thongsuot.petition.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitBrowser;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Units below the one of the case: what a petition, an inspection or a denunciation may be about. */
@Component
class PetitionUnitPicker implements RecordPicker {

    private final UnitBrowser units;
    private final OrganizationDirectory organization;

    PetitionUnitPicker(UnitBrowser units, OrganizationDirectory organization) {
        this.units = units;
        this.organization = organization;
    }

    @Override
    public String name() {
        return "petition.units-below";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        return units.find(search, limit).stream()
                .filter(unit -> isBelow(call, unit))
                .map(PetitionUnitPicker::choice)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return organization
                .unit(new UnitId(Long.parseLong(id)))
                .filter(unit -> isBelow(call, unit))
                .map(PetitionUnitPicker::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public Optional<String> label(String id) {
        return organization.unit(new UnitId(Long.parseLong(id))).map(UnitSummary::name);
    }

    private static boolean isBelow(PickerCall call, UnitSummary unit) {
        UnitSummary above = call.context().unit();
        return unit.liesIn(above) && !unit.id().equals(above.id());
    }

    private static RecordChoice choice(UnitSummary unit) {
        return new RecordChoice(String.valueOf(unit.id().value()), unit.name(), unit.code());
    }
}
