package vn.thongsuot.procedure.ui.ballot;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.ballot.Mark;

/**
 * A count report that is not handed in yet, kept among the answers of a draft under a key that no field of a form can have.
 *
 * @param led whether the team has a leader
 * @param team who counted, the leader first
 * @param writtenIn the people voters wrote in
 */
public record BallotDraft(BallotReport report, boolean led, List<PersonBox.Item> team, List<BallotOption> writtenIn) {

    private static final String KEY = "ballot#";
    private static final List<String> NUMBERS =
            List.of("absentElsewhere", "absentExempt", "present", "issued", "collected", "valid", "invalid");

    public static Optional<BallotDraft> in(Map<String, Object> draft) {
        if (!(draft.get(KEY) instanceof Map<?, ?> kept)) {
            return Optional.empty();
        }
        List<@Nullable Integer> numbers = new ArrayList<>();
        NUMBERS.forEach(name -> numbers.add(number(kept.get(name))));
        var report = new BallotReport(
                numbers.get(0),
                numbers.get(1),
                numbers.get(2),
                numbers.get(3),
                numbers.get(4),
                numbers.get(5),
                numbers.get(6),
                votes(kept.get("votes")),
                kept.get("headChoice") instanceof List<?> keys
                        ? keys.stream().map(String::valueOf).toList()
                        : null);
        List<PersonBox.Item> team = pairs(kept.get("team")).entrySet().stream()
                .map(person ->
                        new PersonBox.Item(new PersonId(Long.parseLong(person.getKey())), person.getValue(), null))
                .toList();
        List<BallotOption> writtenIn = pairs(kept.get("writtenIn")).entrySet().stream()
                .map(person -> BallotOption.of(person.getKey(), person.getValue()))
                .toList();
        return Optional.of(new BallotDraft(report, Boolean.TRUE.equals(kept.get("led")), team, writtenIn));
    }

    public void putInto(Map<String, Object> draft) {
        Map<String, Object> kept = new HashMap<>();
        put(kept, "absentElsewhere", report.absentElsewhere());
        put(kept, "absentExempt", report.absentExempt());
        put(kept, "present", report.present());
        put(kept, "issued", report.issued());
        put(kept, "collected", report.collected());
        put(kept, "valid", report.valid());
        put(kept, "invalid", report.invalid());
        Map<String, Object> votes = new LinkedHashMap<>();
        report.votes().forEach((option, marks) -> {
            Map<String, Object> counted = new LinkedHashMap<>();
            marks.forEach((mark, number) -> counted.put(mark.name(), number));
            votes.put(option, counted);
        });
        kept.put("votes", votes);
        if (report.headChoice() != null) {
            kept.put("headChoice", report.headChoice());
        }
        Map<String, Object> people = new LinkedHashMap<>();
        team.forEach(person -> people.put(String.valueOf(person.id().value()), person.name()));
        kept.put("led", led);
        kept.put("team", people);
        Map<String, Object> others = new LinkedHashMap<>();
        writtenIn.forEach(option -> others.put(option.key(), option.label()));
        kept.put("writtenIn", others);
        draft.put(KEY, kept);
    }

    void restoreTeam(TeamFields fields) {
        fields.set(led ? team.getFirst() : null, led ? team.subList(1, team.size()) : team);
    }

    private static Map<String, Map<Mark, Integer>> votes(@Nullable Object kept) {
        Map<String, Map<Mark, Integer>> votes = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> lines) {
            lines.forEach((option, counted) -> {
                Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
                if (counted instanceof Map<?, ?> numbers) {
                    numbers.forEach((mark, value) -> {
                        Integer number = number(value);
                        if (number != null) {
                            marks.put(Mark.valueOf(String.valueOf(mark)), number);
                        }
                    });
                }
                votes.put(String.valueOf(option), marks);
            });
        }
        return votes;
    }

    private static Map<String, String> pairs(@Nullable Object kept) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (kept instanceof Map<?, ?> map) {
            map.forEach((key, value) -> pairs.put(String.valueOf(key), String.valueOf(value)));
        }
        return pairs;
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Integer number) {
        if (number != null) {
            kept.put(name, number);
        }
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}
