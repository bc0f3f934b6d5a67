package vn.thongsuot.petition.vocabulary;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.petition.Petition;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.petition.PetitionId;
import vn.thongsuot.petition.PetitionProgress;
import vn.thongsuot.petition.PetitionRegister;
import vn.thongsuot.platform.paging.Seek;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/**
 * Petitions of the case's unit that the person who chooses may read. The name is number and year and nothing else: it gets into
 * titles of cases.
 */
@Component
class PetitionPicker implements RecordPicker {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PetitionRegister register;
    private final PetitionProgress petitions;

    PetitionPicker(PetitionRegister register, PetitionProgress petitions) {
        this.register = register;
        this.petitions = petitions;
    }

    @Override
    public String name() {
        return "petition.petitions";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        var filter = new PetitionFilter(null, null, null, null, null, null, null, false, false, search);
        return register.list(filter, new Seek<>(null, 0, limit)).stream()
                .filter(petition -> petition.unit().equals(call.context().unit().id()))
                .map(PetitionPicker::choice)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return register.find(new PetitionId(Long.parseLong(id)))
                .filter(petition -> petition.unit().equals(call.context().unit().id()))
                .map(PetitionPicker::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public Optional<String> label(String id) {
        return petitions.label(new PetitionId(Long.parseLong(id)));
    }

    private static RecordChoice choice(Petition petition) {
        return new RecordChoice(
                petition.id().toString(),
                petition.label(),
                DAY.format(petition.receivedOn()) + " · " + petition.content());
    }
}
