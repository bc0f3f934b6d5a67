package vn.thongsuot.procedure.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.deadline.DeadlineRule;

/**
 * A user task of a model, read with the vocabulary.
 *
 * @param id the element's id in the model
 * @param help what the documentation of the element says, for the person who does the step
 * @param returnTo ids of the earlier steps a returning outcome may choose from
 * @param dates dates of the case set when the step is completed: name of the date to field of the form
 * @param document a document of the procedure that is issued when the step ends well
 * @param subject from where the case learns, when the step is completed, whom it is about
 * @param each the repeated group the parallel instances of this step stand for
 * @param named the group of people of the case to whom the step is open beside its role
 * @param anew each time the case gets here is another occasion, as an event brings it: nothing is taken up from the time before
 */
public record Step(
        String id,
        String name,
        String help,
        String role,
        @Nullable String form,
        List<Outcome> outcomes,
        List<String> returnTo,
        @Nullable DeadlineRule deadline,
        List<PaperRef> papers,
        @Nullable String ballot,
        @Nullable String document,
        Map<String, String> dates,
        List<FlagSource> flags,
        @Nullable String each,
        @Nullable SubjectSource subject,
        @Nullable String named,
        boolean anew) {

    public Optional<Outcome> outcome(String wanted) {
        return outcomes.stream()
                .filter(outcome -> outcome.name().equals(wanted))
                .findFirst();
    }
}
