package vn.thongsuot.procedure.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/**
 * Who stands in no further vote of a case: whoever was named in the field that {@code except} of a ballot points to, in any
 * answer given there, however often the case came back.
 */
@Component
class Withdrawn {

    private static final String PERSON = "person";

    private final CaseJournal journal;

    Withdrawn(CaseJournal journal) {
        this.journal = journal;
    }

    /** Keys of the people who no longer stand in this vote. */
    Set<String> from(CaseId caseId, Ballot ballot) {
        return from(caseId, List.of(ballot));
    }

    Set<String> from(CaseId caseId, Collection<Ballot> ballots) {
        Set<String> sources =
                ballots.stream().map(Ballot::except).filter(Objects::nonNull).collect(Collectors.toSet());
        if (sources.isEmpty()) {
            return Set.of();
        }
        Set<String> keys = new HashSet<>();
        for (CaseJournal.Submission submission : journal.submissions(caseId)) {
            sources.forEach(source -> keys.addAll(named(source, submission.stepId(), submission.answers())));
        }
        return keys;
    }

    /** Those whom answers name that are just being given at a step. */
    static Set<String> named(@Nullable String source, String step, Map<String, Object> answers) {
        String[] parts = source == null ? new String[0] : source.split("\\.");
        if (parts.length != 2 || !parts[0].equals(step)) {
            return Set.of();
        }
        Object answer = answers.get(parts[1]);
        return (answer instanceof List<?> several ? several.stream() : Stream.ofNullable(answer))
                .map(entry -> entry instanceof Map<?, ?> row ? row.get(PERSON) : entry)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
