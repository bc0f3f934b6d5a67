package vn.thongsuot.cadre;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param cancelledOn the decision was taken back on that day; from then on it blocks nothing
 * @param cancelReason why it was taken back
 */
public record Discipline(
        long id,
        DisciplineForm form,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable LocalDate cancelledOn,
        @Nullable String cancelReason,
        @Nullable String note) {}
