package vn.thongsuot.inspection.discipline;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ends effects whose time is over and that no timer of a case ends: a form reduced on appeal after the case of the decision had
 * come to its end.
 */
@Component
class EffectSweep {

    private static final Logger LOG = LoggerFactory.getLogger(EffectSweep.class);

    private final DisciplineDirectory decisions;
    private final DisciplineService service;

    EffectSweep(DisciplineDirectory decisions, DisciplineService service) {
        this.decisions = decisions;
        this.service = service;
    }

    @Scheduled(
            initialDelayString = "${thongsuot.discipline.first-sweep-after:PT3M}",
            fixedDelayString = "${thongsuot.discipline.sweep-every:PT15M}")
    void run() {
        for (DisciplineId id : decisions.overdue()) {
            try {
                service.endOverdue(id);
            } catch (RuntimeException e) {
                LOG.warn("Decision {} is left to the next sweep", id, e);
            }
        }
    }
}
