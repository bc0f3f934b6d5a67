package vn.thongsuot.procedure.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.ballot.BallotRule;
import vn.thongsuot.procedure.casefile.AttendanceService;
import vn.thongsuot.procedure.meeting.Attendance;
import vn.thongsuot.procedure.meeting.Summoned;

/** Makes the list of the summoned what a scenario says: who is added, how many there are, how many of them came. */
@Component
@Profile("scenario")
class ScenarioMeetings {

    private final AttendanceService attendance;

    ScenarioMeetings(AttendanceService attendance) {
        this.attendance = attendance;
    }

    /**
     * @param written {@code add}: names; {@code size}: {@code even} or {@code odd}, the last one is taken off the list when it does
     *     not fit; {@code present}: how many came, the last ones being absent
     */
    void summon(WorkItemId item, BallotRule rule, @Nullable Object written, ScenarioValues values) {
        Map<String, Object> said = Scenario.mapOf(written);
        if (said.get("add") instanceof List<?> names) {
            List<String> listed = attendance.list(item).stream()
                    .map(summoned -> String.valueOf(summoned.person().value()))
                    .toList();
            names.stream()
                    .map(name -> String.valueOf(values.resolved(name)))
                    .filter(person -> !listed.contains(person))
                    .forEach(person -> attendance.add(item, new PersonId(Long.parseLong(person))));
        }
        List<Summoned> list = attendance.list(item);
        Object size = said.get("size");
        if (size != null && "even".equals(size) != (list.size() % 2 == 0)) {
            attendance.remove(item, list.getLast().person());
            list = attendance.list(item);
        }
        Object present = said.get("present");
        if (present != null) {
            int came = ScenarioBallots.number(present, words(rule, list.size()));
            list.subList(Math.clamp(came, 0, list.size()), list.size())
                    .forEach(absent -> attendance.mark(item, absent.person(), Attendance.ABSENT, null, null));
        }
    }

    private static Map<String, Integer> words(BallotRule rule, int all) {
        Map<String, Integer> words = new HashMap<>();
        words.put("all", all);
        Threshold quorum = rule.quorum();
        if (quorum != null) {
            words.put("quorum", quorum.needed(all));
        }
        return words;
    }
}
