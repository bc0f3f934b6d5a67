package vn.thongsuot.inspection.discipline.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineState;

/**
 * When the effect of a discipline ends by itself: some months after the announcement, if there was no appeal that is still
 * being handled, no repetition and no new violation; never for expulsion and dissolution [F:12M].
 */
public final class EffectEnd {

    private EffectEnd() {}

    /** The day the effect ends by itself, counted from the announcement. */
    public static Optional<LocalDate> day(DisciplineForm form, LocalDate announcedOn, DisciplineLimits limits) {
        return form.endsByItself() ? Optional.of(announcedOn.plusMonths(limits.effect())) : Optional.empty();
    }

    /**
     * Why it does not end by itself on a day: key of the texts, {@code null} when it ends.
     *
     * @param others every other decision about the same member or organization
     */
    public static @Nullable String obstacle(Discipline decision, List<Discipline> others) {
        if (!decision.form().endsByItself()) {
            return "inspection.discipline.held.form";
        }
        if (decision.appealCaseId() != null) {
            return "inspection.discipline.held.appeal";
        }
        LocalDate since = decision.announcedOn();
        boolean again = others.stream()
                .filter(other -> !other.id().equals(decision.id()))
                .filter(other -> other.state() != DisciplineState.CANCELLED)
                .anyMatch(other -> since != null && !other.decidedOn().isBefore(since));
        return again ? "inspection.discipline.held.new" : null;
    }
}
