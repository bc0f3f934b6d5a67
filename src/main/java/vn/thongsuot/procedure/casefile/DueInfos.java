package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.TimeLimit;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;

/** Builds {@link DueInfo} from the columns of a work item. */
final class DueInfos {

    private DueInfos() {}

    static @Nullable DueInfo of(
            @Nullable LocalDate day,
            boolean provisional,
            @Nullable Integer amount,
            @Nullable LimitUnit unit,
            @Nullable LocalDate countedFrom,
            @Nullable String legalBasis,
            DeadlineCalculator deadlines,
            LocalDate today) {
        if (day == null || amount == null || unit == null || countedFrom == null) {
            return null;
        }
        return new DueInfo(
                day,
                provisional,
                new TimeLimit(amount, unit),
                countedFrom,
                legalBasis,
                deadlines.remaining(day, unit, today));
    }
}
