package vn.thongsuot.procedure.model;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.deadline.DeadlineSpec;

/**
 * A time limit of the case as a whole, as {@code procedure.yaml} writes it.
 *
 * @param from what it counts from, as {@link DeadlineSpec#from}; the beginning of the case when absent
 * @param until what it asks for: a date of the case that must be set, or a step that must be completed; the end of the case
 *     when absent
 */
public record CaseDeadline(
        String label,
        String limit,
        @Nullable String from,
        @Nullable String until,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
        List<String> pause,

        @Nullable String remind,
        @Nullable String escalate,
        @Nullable String extend) {

    /** @throws vn.thongsuot.platform.error.RuleViolationException naming what cannot be read */
    public DeadlineRule rule() {
        return DeadlineRule.parse(
                limit + " from " + (from == null ? DeadlineSpec.START : from),
                pause == null ? List.of() : pause,
                remind,
                escalate,
                extend);
    }
}
