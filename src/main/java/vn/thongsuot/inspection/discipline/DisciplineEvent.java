package vn.thongsuot.inspection.discipline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a disciplinary decision.
 *
 * @param form the form from then on
 */
public record DisciplineEvent(
        DisciplineEventKind kind,
        LocalDate happenedOn,
        DisciplineForm form,
        @Nullable String decisionNumber,
        @Nullable String note) {}
