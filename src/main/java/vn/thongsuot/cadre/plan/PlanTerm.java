package vn.thongsuot.cadre.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years a plan is made for, such as 2025 to 2030. */
public record PlanTerm(int from, int to) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})\\s*[-\u2013]\\s*(20\\d{2})");

    public PlanTerm {
        if (to <= from) {
            throw new IllegalArgumentException("A planning term from " + from + " to " + to);
        }
    }

    /** Reads {@code 2025-2030}, as the option of a form writes it. */
    public static Optional<PlanTerm> parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(parts.group(1));
        int to = Integer.parseInt(parts.group(2));
        return to > from ? Optional.of(new PlanTerm(from, to)) : Optional.empty();
    }

    /** Whether it is not over in that year. */
    public boolean lastsInto(int year) {
        return to >= year;
    }

    @Override
    public String toString() {
        return from + "\u2013" + to;
    }
}
