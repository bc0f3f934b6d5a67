package vn.thongsuot.procedure.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a case at any step, or while it is in a part of the model: a message that an event subprocess or a
 * boundary event waits for. Several boundary events may wait for the same message; they are one command.
 *
 * @param message its key, also the message's name in the model
 * @param until date of the case that ends it: once the date is set, this can no longer happen
 * @param named people whom the case names, who may do it beside the roles
 * @param startEventId the event in the model, the first of several
 * @param interrupts whether what is under way ends with it; otherwise that goes on beside it
 * @param chain steps that it begins beside the others, one going on from what another was answered: answers are found by their
 *     step, so two chains at once would read each other's, and the next begins when this one is over. Empty for a step alone
 */
public record Command(
        String message,
        String startEventId,
        String label,
        List<String> roles,
        boolean reasonRequired,
        @Nullable String until,
        @Nullable String named,
        boolean interrupts,
        Set<String> chain) {

    /** Sent by the portal, to whatever waits for it, when a limit of the case or of one of its steps was extended. */
    public static final String LIMIT_EXTENDED = "limitExtended";

    public boolean isSentByPeople() {
        return !LIMIT_EXTENDED.equals(message);
    }
}
