package vn.thongsuot.procedure.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.casefile.BallotTask;

/** The count report that the words of a scenario describe. What is not said follows from the rest: everybody votes. */
final class ScenarioBallots {

    private static final Pattern SUM = Pattern.compile("(\\w+)(?:\\s*([+-])\\s*(\\d+))?|(-?\\d+)");

    private ScenarioBallots() {}

    static BallotReport report(BallotTask task, @Nullable Object written) {
        Map<String, Object> said = Scenario.mapOf(written);
        int all = task.electorate().members();
        Map<String, Integer> known = new HashMap<>();
        known.put("all", all);
        int needed = task.rule().threshold().needed(all);
        known.put("needed", needed);
        known.put("below", needed - 1);
        int present = number(said.getOrDefault("present", "all"), known);
        known.put("present", present);
        int issued = number(said.getOrDefault("issued", "present"), known);
        known.put("issued", issued);
        int collected = number(said.getOrDefault("collected", "issued"), known);
        known.put("collected", collected);
        int valid = number(said.getOrDefault("valid", "collected"), known);
        known.put("valid", valid);
        known.put("all", Math.min(all, valid));
        int inFavour = number(said.getOrDefault("inFavour", "all"), known);
        known.put("inFavour", inFavour);
        known.put("rest", valid - inFavour);
        int against = number(said.getOrDefault("against", "rest"), known);
        return new BallotReport(
                null, null, present, issued, collected, valid, collected - valid, inFavour, against, null);
    }

    private static int number(Object written, Map<String, Integer> known) {
        Matcher sum = SUM.matcher(String.valueOf(written).strip());
        if (!sum.matches()) {
            throw ScenarioMismatch.unreadable(written, Texts.t("procedure.scenario.expected.number"));
        }
        if (sum.group(4) != null) {
            return Integer.parseInt(sum.group(4));
        }
        Integer word = known.get(sum.group(1));
        if (word == null && !sum.group(1).chars().allMatch(Character::isDigit)) {
            throw ScenarioMismatch.unreadable(written, Texts.t("procedure.scenario.expected.number"));
        }
        int base = word == null ? Integer.parseInt(sum.group(1)) : word;
        int more = sum.group(3) == null ? 0 : Integer.parseInt(sum.group(3));
        return "-".equals(sum.group(2)) ? base - more : base + more;
    }
}
