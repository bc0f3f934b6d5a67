package vn.thongsuot.sealing;

import vn.thongsuot.platform.error.RuleViolationException;

/**
 * Why somebody opens what is sealed, in the person's own words.
 *
 * @throws RuleViolationException {@code sealing.reason-too-short}, {@code sealing.reason-too-long}
 */
public record OpeningReason(String text) {

    public static final int MAX_LENGTH = 500;

    private static final int FEWEST_WORDS = 3;

    public OpeningReason {
        text = text.strip();
        if (text.split("\\s+").length < FEWEST_WORDS) {
            throw new RuleViolationException("sealing.reason-too-short", FEWEST_WORDS);
        }
        if (text.length() > MAX_LENGTH) {
            throw new RuleViolationException("sealing.reason-too-long", MAX_LENGTH);
        }
    }

    /** So that a reason never gets into a log by accident. */
    @Override
    public String toString() {
        return "OpeningReason";
    }
}
