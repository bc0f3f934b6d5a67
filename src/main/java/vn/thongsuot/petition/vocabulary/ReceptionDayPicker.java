package vn.thongsuot.petition.vocabulary;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thongsuot.petition.reception.ReceptionNotice;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.RecordChoice;
import vn.thongsuot.procedure.RecordPicker;

/** Reception days of the case's unit of which nobody who came has been told. The name is the day and nothing else. */
@Component
class ReceptionDayPicker implements RecordPicker {

    private final ReceptionNotice notice;

    ReceptionDayPicker(ReceptionNotice notice) {
        this.notice = notice;
    }

    @Override
    public String name() {
        return "petition.reception-days";
    }

    @Override
    public String records() {
        return "petition.reception-day";
    }

    @Override
    public List<RecordChoice> choices(PickerCall call, String search, int limit) {
        return notice.waiting(call.context().unit().id()).stream()
                .filter(day -> day.date().contains(search.strip()))
                .limit(limit)
                .map(ReceptionDayPicker::choice)
                .toList();
    }

    @Override
    public Optional<RecordChoice> choice(PickerCall call, String id) {
        return notice.find(call.context().unit().id(), id).map(ReceptionDayPicker::choice);
    }

    @Override
    public boolean ofPersons() {
        return false;
    }

    @Override
    public Optional<String> label(String id) {
        return notice.label(id);
    }

    private static RecordChoice choice(ReceptionNotice.Day day) {
        return new RecordChoice(String.valueOf(day.id()), day.date(), day.host());
    }
}
