package vn.thongsuot.procedure.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * Who answers for a count report.
 *
 * @param leader of the counting team; {@code null} while nobody is named
 * @param members of the team beside the leader
 * @param head of the body, whose choice decided where the rule leaves it to the head
 */
public record CountingTeam(
        @Nullable PersonId leader,
        List<PersonId> members,
        @Nullable PersonId head) {

    public static final CountingTeam NOBODY = new CountingTeam(null, List.of(), null);

    public CountingTeam {
        members = List.copyOf(members);
    }

    public static CountingTeam of(PersonId leader, PersonId... members) {
        return new CountingTeam(leader, List.of(members), null);
    }
}
