package vn.thongsuot.procedure.scenario;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotKind;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;
import vn.thongsuot.procedure.casefile.BallotTask;
import vn.thongsuot.procedure.meeting.CountingTeam;

/** The count report that the words of a scenario describe. What is not said follows from the rest: everybody votes. */
final class ScenarioBallots {

    private static final Pattern SUM = Pattern.compile("(\\w+)(?:\\s*([+-])\\s*(\\d+))?|(-?\\d+)");

    private ScenarioBallots() {}

    /** Who is said to lead, else whoever leads the voters and is not whom the case is about; the head whose choice decides leads them, too. */
    static CountingTeam team(BallotTask task, @Nullable Object written, ScenarioValues values) {
        List<PersonId> people = task.people().stream().map(PersonChoice::id).toList();
        Object said = Scenario.mapOf(written).get("leader");
        PersonId leader = said == null
                ? people.stream()
                        .filter(person -> !person.equals(task.about()))
                        .findFirst()
                        .orElse(null)
                : new PersonId(Long.parseLong(String.valueOf(values.resolved(said))));
        return new CountingTeam(leader, List.of(), people.stream().findFirst().orElse(null));
    }

    /** @param values finds out who is meant by the words of {@code votes} and {@code head} */
    static BallotReport report(BallotTask task, @Nullable Object written, ScenarioValues values) {
        Map<String, Object> said = Scenario.mapOf(written);
        int all = task.amongSummoned()
                ? task.listedAsPresent()
                : task.electorate().members();
        Map<String, Integer> known = new HashMap<>();
        known.put("all", all);
        int present = number(said.getOrDefault("present", "all"), known);
        known.put("present", present);
        int issued = number(said.getOrDefault("issued", "present"), known);
        known.put("issued", issued);
        int collected = number(said.getOrDefault("collected", "issued"), known);
        known.put("collected", collected);
        int valid = number(said.getOrDefault("valid", "collected"), known);
        known.put("valid", valid);
        known.put("all", Math.min(all, valid));
        shares(task, present, valid, known);
        if (!task.options().equals(List.of(BallotOption.QUESTION))) {
            return new BallotReport(
                    null,
                    null,
                    present,
                    issued,
                    collected,
                    valid,
                    collected - valid,
                    votes(task, said, known, valid, values),
                    headChoice(said, values));
        }
        int inFavour = number(said.getOrDefault("inFavour", "all"), known);
        known.put("inFavour", inFavour);
        known.put("rest", valid - inFavour);
        int against = number(said.getOrDefault("against", "rest"), known);
        var report = new BallotReport(
                null, null, present, issued, collected, valid, collected - valid, inFavour, against, null);
        return new BallotReport(
                null,
                null,
                present,
                issued,
                collected,
                valid,
                collected - valid,
                report.votes(),
                headChoice(said, values));
    }

    private static void shares(BallotTask task, int present, int valid, Map<String, Integer> known) {
        int base =
                switch (task.rule().base()) {
                    case ALL_MEMBERS, SUMMONED -> task.electorate().members();
                    case PRESENT -> present;
                    case VALID -> valid;
                };
        int needed = task.rule().threshold().needed(base);
        known.put("needed", needed);
        known.put("below", needed - 1);
        known.put("half", base / 2);
        known.put("third", base / 3);
        Threshold severe = task.rule().severe();
        if (severe != null) {
            known.put("severe", severe.needed(base));
        }
    }

    /** A number for a line is what counts for it; of grades also high, confident and low. The rest is against, or high. */
    private static Map<String, Map<Mark, Integer>> votes(
            BallotTask task, Map<String, Object> said, Map<String, Integer> known, int valid, ScenarioValues values) {
        Map<String, Object> lines = new LinkedHashMap<>();
        Scenario.mapOf(said.get("votes"))
                .forEach((who, number) -> lines.put(String.valueOf(values.resolved(who)), number));
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(
                task.options().stream().map(BallotOption::key).toList());
        keys.addAll(lines.keySet());
        boolean first = true;
        for (String key : keys) {
            Object number = lines.getOrDefault(
                    key,
                    lines.isEmpty() && (first || task.rule().allQuestions())
                            ? said.getOrDefault("inFavour", "all")
                            : "0");
            votes.put(key, line(task.rule().kind(), number, known, valid));
            first = false;
        }
        return votes;
    }

    private static Map<Mark, Integer> line(BallotKind kind, Object written, Map<String, Integer> known, int valid) {
        if (kind == BallotKind.GRADE) {
            Map<String, Object> grades = Scenario.mapOf(written instanceof Map<?, ?> ? written : null);
            int low = number(grades.getOrDefault("low", "0"), known);
            int confident = number(grades.getOrDefault("confident", "0"), known);
            int high = number(grades.getOrDefault("high", valid - low - confident), known);
            return Map.of(Mark.HIGH, high, Mark.CONFIDENT, confident, Mark.LOW, low);
        }
        int votes = number(written, known);
        return kind == BallotKind.APPROVE
                ? Map.of(Mark.IN_FAVOUR, votes, Mark.AGAINST, valid - votes)
                : Map.of(Mark.CHOSEN, votes);
    }

    private static @Nullable List<String> headChoice(Map<String, Object> said, ScenarioValues values) {
        Object head = said.get("head");
        if (head == null) {
            return null;
        }
        if ("nobody".equals(head)) {
            return List.of();
        }
        List<?> chosen = head instanceof List<?> several ? several : List.of(head);
        return chosen.stream()
                .map(who -> "approves".equals(who) ? BallotOption.QUESTION.key() : String.valueOf(values.resolved(who)))
                .toList();
    }

    static int number(Object written, Map<String, Integer> known) {
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
