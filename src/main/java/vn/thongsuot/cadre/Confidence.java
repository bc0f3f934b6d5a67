package vn.thongsuot.cadre;

import java.time.LocalDate;

/** Counts of one vote of confidence about one person. */
public record Confidence(LocalDate heldOn, int high, int confident, int low) {

    public int total() {
        return high + confident + low;
    }
}
