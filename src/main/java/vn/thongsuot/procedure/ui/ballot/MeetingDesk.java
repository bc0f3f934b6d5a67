package vn.thongsuot.procedure.ui.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.casefile.AttendanceService;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.Summoned;

/** What the components of a count report ask while it is entered. */
public record MeetingDesk(AttendanceService service, WorkItemId item) {

    List<Summoned> attendance() {
        return service.list(item);
    }

    void propose() {
        service.propose(item);
    }

    void add(PersonId person) {
        service.add(item, person);
    }

    void remove(PersonId person) {
        service.remove(item, person);
    }

    void mark(PersonId person, Attendance attendance, @Nullable PersonId replacedBy, @Nullable String reason) {
        service.mark(item, person, attendance, replacedBy, reason);
    }

    List<PersonChoice> people(String search, int limit) {
        return service.people(item, search, limit);
    }
}
