package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.LimitUnit;
import vn.thongsuot.procedure.WorkItemId;
import vn.thongsuot.procedure.deadline.DeadlineCalculator;
import vn.thongsuot.procedure.deadline.DeadlineStore;
import vn.thongsuot.procedure.deadline.StoredDeadline;

/** Puts stored limits into the form in which people read them. */
@Component
class DueInfos {

    private final DeadlineStore store;
    private final DeadlineCalculator deadlines;
    private final CaseContexts contexts;

    DueInfos(DeadlineStore store, DeadlineCalculator deadlines, CaseContexts contexts) {
        this.store = store;
        this.deadlines = deadlines;
        this.contexts = contexts;
    }

    @Nullable
    DueInfo of(WorkItemId item) {
        return store.ofWorkItem(item.value()).map(this::of).orElse(null);
    }

    /** The limits of all steps of a case, by step. */
    Map<WorkItemId, DueInfo> ofSteps(CaseId id) {
        Map<WorkItemId, DueInfo> found = new HashMap<>();
        for (StoredDeadline deadline : store.ofCase(id.value())) {
            if (deadline.workItem() != null) {
                found.put(new WorkItemId(deadline.workItem()), of(deadline));
            }
        }
        return found;
    }

    DueInfo of(StoredDeadline deadline) {
        LocalDate today = contexts.today();
        LocalDate due = deadline.due();
        boolean working = deadline.inWorkingDays();
        return new DueInfo(
                due == null ? deadlines.resumed(today, deadline.left(), working) : due,
                deadline.provisional(),
                deadline.limit(),
                deadline.countedFrom(),
                deadline.legalBasis(),
                deadline.extensions(),
                deadline.pauses(),
                due == null
                        ? deadlines.paused(deadline.left(), working)
                        : deadlines.remaining(due, working ? LimitUnit.WORKING_DAYS : LimitUnit.DAYS, today));
    }
}
