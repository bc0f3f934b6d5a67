package vn.thongsuot.petition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseAnswers;
import vn.thongsuot.procedure.CaseEnded;
import vn.thongsuot.procedure.CaseState;

/**
 * Notes with a petition that became a denunciation when that was settled, however it ended, so that a caller is not put off for ever.
 * Nothing else of the denunciation comes back. One that was stopped is begun anew, so it does not count.
 */
@Component
class DenunciationEnd {

    private static final String PROCEDURE = "denunciation";
    private static final Set<CaseState> SETTLED =
            EnumSet.of(CaseState.COMPLETED, CaseState.REFUSED, CaseState.WITHDRAWN);

    private final CaseAnswers answers;
    private final JdbcClient database;
    private final Clock clock;

    DenunciationEnd(CaseAnswers answers, JdbcClient database, Clock clock) {
        this.answers = answers;
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (PROCEDURE.equals(ended.procedure()) && SETTLED.contains(ended.state())) {
            petition(ended).ifPresent(id -> database.sql("""
                            update petition set denunciation_ended_on = :on
                            where id = :id and state = 'DENUNCIATION' and case_id <> :case
                            """)
                    .param("on", LocalDate.now(clock))
                    .param("id", id)
                    .param("case", ended.caseId().value())
                    .update());
        }
    }

    private Optional<Long> petition(CaseEnded ended) {
        return answers.of(ended.caseId()).stream()
                .findFirst()
                .map(start -> start.get("petition"))
                .map(Object::toString)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }
}
