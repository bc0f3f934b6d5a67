package vn.thongsuot.inspection.discipline.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PositionId;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** What the member of the case holds today. */
@Component
class PositionPicker implements RecordPicker {

    private final OrganizationDirectory organization;
    private final Subjects subjects;

    PositionPicker(OrganizationDirectory organization, Subjects subjects) {
        this.organization = organization;
        this.subjects = subjects;
    }

    @Override
    public String name() {
        return "inspection.positions-of-subject";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        return held(call).stream()
                .filter(position -> SearchText.of(position.title()).contains(SearchText.of(search)))
                .map(PositionPicker::choice)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return held(call).stream()
                .filter(position -> position.id().toString().equals(id))
                .map(PositionPicker::choice)
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
                .map(person -> organization.positionsOf(person, call.context().today()))
                .orElse(List.of());
    }

    private static RecordChoice choice(HeldPosition position) {
        return new RecordChoice(
                position.id().toString(), position.title(), position.unit().name());
    }
}
