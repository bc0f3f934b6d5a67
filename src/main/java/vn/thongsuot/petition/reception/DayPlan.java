package vn.thongsuot.petition.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.error.Violation;

/** A reception day that is to be held. */
public record DayPlan(
        @Nullable LocalDate heldOn, @Nullable LocalTime beginsAt, String place, boolean extraordinary, String ground) {

    private static final int LONGEST = 200;
    private static final int LONGEST_GROUND = 500;

    public DayPlan {
        place = place.strip();
        ground = ground.strip();
    }

    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (heldOn == null) {
            violations.add(Violation.of("heldOn", "platform.required"));
        }
        if (beginsAt == null) {
            violations.add(Violation.of("beginsAt", "platform.required"));
        }
        if (place.isEmpty() || place.length() > LONGEST) {
            violations.add(Violation.of("place", "petition.reception.place-required", LONGEST));
        }
        if ((extraordinary && ground.isEmpty()) || ground.length() > LONGEST_GROUND) {
            violations.add(Violation.of("ground", "petition.reception.ground-required", LONGEST_GROUND));
        }
        return violations;
    }
}
