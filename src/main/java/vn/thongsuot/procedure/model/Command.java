package vn.thongsuot.procedure.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a case at any step: a message that an event subprocess of the model waits for.
 *
 * @param message its key, also the message's name in the model
 * @param until date of the case that ends it: once the date is set, this can no longer happen
 * @param startEventId the event in the model
 */
public record Command(
        String message,
        String startEventId,
        String label,
        List<String> roles,
        boolean reasonRequired,
        @Nullable String until) {}
