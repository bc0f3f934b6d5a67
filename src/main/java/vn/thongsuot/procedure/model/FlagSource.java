package vn.thongsuot.procedure.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;

/**
 * A routing flag that a step hands to the engine.
 *
 * @param flag its name in conditions
 * @param field the field of the step's form it is taken from, or {@code ballot:<name>.<property>}
 * @param count the number of entries of a repeated group, or of persons a ballot tells, instead of a value
 */
public record FlagSource(String flag, String field, boolean count) {

    private static final Pattern FORM = Pattern.compile(
            "(\\w+)(?:\\s*=\\s*(?:(count)\\(\\s*(\\w+|ballot:\\w+\\.\\w+)\\s*\\)|(\\w+|ballot:\\w+\\.\\w+)))?");

    private static final String FLAG = "flag:";

    /** Whether an input of an action is taken from a flag, {@code flag:handling}. */
    public static boolean isFlag(String source) {
        return source.startsWith(FLAG);
    }

    public static String flagOf(String source) {
        return source.substring(FLAG.length());
    }

    public boolean ofBallot() {
        return field.startsWith(Ballot.BALLOT);
    }

    /** The ballot it is taken from. */
    public String ballot() {
        return field.substring(Ballot.BALLOT.length()).split("\\.")[0];
    }

    public static List<FlagSource> parseList(String value) {
        List<FlagSource> sources = new ArrayList<>();
        for (String part : value.split(",")) {
            Matcher matcher = FORM.matcher(part.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("'" + part.strip()
                        + "' is not flag, flag = field, flag = ballot:name.property or flag = count(group)");
            }
            String flag = matcher.group(1);
            if (matcher.group(2) != null) {
                sources.add(new FlagSource(flag, matcher.group(3), true));
            } else {
                sources.add(new FlagSource(flag, matcher.group(4) == null ? flag : matcher.group(4), false));
            }
        }
        return List.copyOf(sources);
    }
}
