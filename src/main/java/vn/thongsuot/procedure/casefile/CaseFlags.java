package vn.thongsuot.procedure.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.model.FlagSource;
import vn.thongsuot.procedure.model.TodaySource;

/** What of the answers goes on to the engine and the dates of the case: routing flags and days, nothing else. */
@Component
class CaseFlags {

    private final CaseJournal journal;
    private final CaseContexts contexts;
    private final BallotValues ballots;
    private final CaseDocuments documents;

    CaseFlags(CaseJournal journal, CaseContexts contexts, BallotValues ballots, CaseDocuments documents) {
        this.journal = journal;
        this.contexts = contexts;
        this.ballots = ballots;
        this.documents = documents;
    }

    /** @param assignments date of the case to field of the form; see also {@link TodaySource}; {@code
     *     document:<name>.date} that of a document just issued, {@code <step>.<field>} the latest answer of another step */
    void setDates(CaseId caseId, Map<String, String> assignments, Map<String, Object> answers) {
        assignments.forEach((date, field) -> {
            Optional<TodaySource> today = TodaySource.of(field);
            if (today.isPresent()) {
                if (today.get().holds(answers)) {
                    journal.setDate(caseId, date, contexts.today());
                }
            } else if (CaseDocuments.isSource(field)) {
                documents
                        .source(caseId, field)
                        .ifPresent(document ->
                                journal.setDate(caseId, date, Objects.requireNonNull(document.date()), document.id()));
            } else if (answer(caseId, field, answers) instanceof String day) {
                journal.setDate(caseId, date, LocalDate.parse(day));
            }
        });
    }

    private @Nullable Object answer(CaseId caseId, String field, Map<String, Object> answers) {
        int dot = field.indexOf('.');
        return dot < 0
                ? answers.get(field)
                : journal.latestAnswers(caseId, field.substring(0, dot), null)
                        .map(earlier -> earlier.get(field.substring(dot + 1)))
                        .orElse(null);
    }

    Map<String, Object> of(CaseFile file, List<FlagSource> sources, Map<String, Object> answers) {
        Map<String, Object> flags = new HashMap<>();
        for (FlagSource source : sources) {
            Object answer =
                    source.ofBallot() ? ballots.value(file, source.field()).orElse(null) : answers.get(source.field());
            if (source.count()) {
                flags.put(source.flag(), count(answer));
            } else if (answer instanceof BigDecimal number) {
                flags.put(source.flag(), number.intValue());
            } else if (answer instanceof Boolean || answer instanceof String) {
                flags.put(source.flag(), answer);
            } else {
                flags.put(source.flag(), null);
            }
        }
        return flags;
    }

    /** Rows of a form, or ids that a ballot gives in one text. */
    private static int count(@Nullable Object answer) {
        return switch (answer) {
            case List<?> rows -> rows.size();
            case String ids -> ids.split(",").length;
            case null, default -> 0;
        };
    }
}
