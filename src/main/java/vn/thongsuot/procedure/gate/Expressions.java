package vn.thongsuot.procedure.gate;

import java.util.regex.Pattern;

/** The expressions of the vocabulary, each as a whole: what does not match is refused, whatever it would mean. */
final class Expressions {

    private static final String LIMIT = "'(?:[\\w.]{1,100}|\\d{1,4} (?:working days?|days?|months?))'";

    /** {@code ${deadline.after('key', 'date')}}, {@code ${deadline.after('5 working days')}}, {@code ${deadline.on('date')}}. */
    static final Pattern TIMER = Pattern.compile("\\$\\{\\s*deadline\\.(after\\(\\s*" + LIMIT
            + "\\s*(,\\s*'\\w{1,64}'\\s*)?\\)|on\\(\\s*'\\w{1,64}'\\s*\\))\\s*}");

    /** Hours at the least, so that no model can keep the portal busy. */
    static final Pattern DURATION =
            Pattern.compile("P(?=\\d|T\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?(T\\d{1,4}H)?");

    /** A number of parallel instances. */
    static final Pattern COUNT = Pattern.compile("\\$\\{\\s*[a-zA-Z_]\\w{0,63}\\s*}|[1-9]\\d?");

    static final String ACTION = "${action}";

    private Expressions() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** Short enough to be shown in a message. */
    static String shown(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
