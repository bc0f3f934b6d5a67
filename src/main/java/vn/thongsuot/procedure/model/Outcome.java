package vn.thongsuot.procedure.model;

import java.util.Locale;

/**
 * A button of a step.
 *
 * @param label Vietnamese, as written in the model
 * @param reasonRequired a reason must be typed
 * @param returning the person chooses an earlier step
 * @param negative refuses or returns
 * @param partial the step may be left incomplete: required fields and papers are not asked for
 * @param primary the expected one
 * @param onPaper the document of the step was made outside the portal: its paper must be there, none is issued
 * @param undated nothing happened that a date of the case stands for: the step sets none, and the fields they come from are not kept
 */
public record Outcome(
        String name,
        String label,
        boolean reasonRequired,
        boolean returning,
        boolean negative,
        boolean partial,
        boolean primary,
        boolean onPaper,
        boolean undated) {

    /** Reads {@code Label; flag; flag}. */
    public static Outcome parse(String name, String value) {
        String[] parts = value.split(";");
        boolean reason = false;
        boolean returning = false;
        boolean negative = false;
        boolean partial = false;
        boolean primary = false;
        boolean onPaper = false;
        boolean undated = false;
        for (int i = 1; i < parts.length; i++) {
            switch (parts[i].strip().toLowerCase(Locale.ROOT)) {
                case "reason" -> reason = true;
                case "return" -> returning = true;
                case "negative" -> negative = true;
                case "partial" -> partial = true;
                case "primary" -> primary = true;
                case "onpaper" -> onPaper = true;
                case "undated" -> undated = true;
                default -> throw new IllegalArgumentException("unknown flag '" + parts[i].strip() + "'");
            }
        }
        negative |= returning;
        return new Outcome(
                name,
                parts[0].strip(),
                reason,
                returning,
                negative,
                partial || negative || undated,
                primary,
                onPaper,
                undated);
    }
}
