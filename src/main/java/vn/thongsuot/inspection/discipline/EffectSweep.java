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
    private final DisciplineEffect effect;

    EffectSweep(DisciplineDirectory decisions, DisciplineEffect effect) {
        this.decisions = decisions;
        this.effect = effect;
    }

    @Scheduled(
            initialDelayString = "${thongsuot.discipline.first-sweep-after:PT3M}",
            fixedDelayString = "${thongsuot.discipline.sweep-every:PT15M}")
    void run() {
        for (DisciplineId id : decisions.overdue()) {
            try {
                effect.endOverdue(id);
            } catch (RuntimeException e) {
                LOG.warn("Decision {} is left to the next sweep", id, e);
            }
        }
    }
}
