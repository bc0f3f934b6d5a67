package vn.thongsuot.procedure.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thongsuot.procedure.Threshold;
import vn.thongsuot.procedure.ballot.BallotResult.Line;

/**
 * What follows from the numbers of a count.
 *
 * <p>The head decides in two cases only: about those who stand at exactly the share that "more than" asks to be passed, and
 * among equals when more of them reached the threshold than places are left. Equal votes below the threshold are no such
 * case: nobody is chosen without the share that the regulation asks for.
 */
final class Decision {

    private final BallotRule rule;
    private final BallotCount count;
    private final int base;
    private final List<Line> lines;
    private int openPlaces;

    Decision(BallotRule rule, BallotCount count, int base, boolean quorate) {
        this.rule = rule;
        this.count = count;
        this.base = base;
        List<Line> counted = count.lines().stream().map(this::line).toList();
        if (!quorate) {
            lines = counted.stream().map(line -> line.as(Standing.VOID)).toList();
        } else {
            lines = switch (rule.kind()) {
                case APPROVE, NOMINATE -> chosen(counted);
                case GRADE -> counted.stream().map(this::graded).toList();
                case FORMS -> heaviest(counted);
            };
        }
    }

    List<Line> lines() {
        return lines;
    }

    int openPlaces() {
        return openPlaces;
    }

    private Line line(BallotCount.Line counted) {
        int votes = counted.votes(
                switch (rule.kind()) {
                    case APPROVE -> Mark.IN_FAVOUR;
                    case NOMINATE, FORMS -> Mark.CHOSEN;
                    case GRADE -> Mark.LOW;
                });
        return new Line(
                counted.option(),
                counted.marks(),
                votes,
                votes,
                rule.thresholdOf(counted.option()).needed(base),
                Standing.NOT_CHOSEN);
    }

    private boolean reaches(Line line, int votes) {
        return base > 0 && rule.thresholdOf(line.option()).isReachedBy(votes, base);
    }

    private Line graded(Line line) {
        Threshold severe = rule.severe();
        if (severe != null && base > 0 && severe.isReachedBy(line.votes(), base)) {
            return line.as(Standing.VERY_LOW);
        }
        return line.as(reaches(line, line.votes()) ? Standing.LOW : Standing.TRUSTED);
    }

    /**
     * A form that has its share by itself; else votes are added from the heaviest form downward until one has it. Whoever votes for
     * none of the forms is added to nothing, and none of them takes a share of its own.
     */
    private List<Line> heaviest(List<Line> forms) {
        List<Line> cumulated = new ArrayList<>();
        int sum = 0;
        for (Line form : forms) {
            boolean isForm = !form.option().isNoForm();
            sum += isForm ? form.votes() : 0;
            int reached = isForm ? sum : form.votes();
            cumulated.add(
                    new Line(form.option(), form.marks(), form.votes(), reached, form.needed(), Standing.NOT_CHOSEN));
        }
        Line decided = cumulated.stream()
                .filter(form -> reaches(form, form.votes()))
                .findFirst()
                .or(() -> cumulated.stream()
                        .filter(form -> reaches(form, form.cumulated()))
                        .findFirst())
                .orElse(null);
        return cumulated.stream()
                .map(form -> form.equals(decided) ? form.as(Standing.CHOSEN) : form)
                .toList();
    }

    private List<Line> chosen(List<Line> candidates) {
        int places = rule.places() == 0 ? candidates.size() : rule.places();
        List<Line> reached = candidates.stream()
                .filter(candidate -> reaches(candidate, candidate.votes()))
                .sorted(Comparator.comparingInt(Line::votes).reversed())
                .toList();
        Set<String> chosen = new HashSet<>();
        List<Line> equals = List.of();
        if (reached.size() <= places) {
            chosen.addAll(keys(reached));
        } else {
            int last = reached.get(places - 1).votes();
            boolean fits = reached.get(places).votes() < last;
            chosen.addAll(keys(reached.stream()
                    .filter(candidate -> candidate.votes() > last || (fits && candidate.votes() == last))
                    .toList()));
            equals = fits
                    ? List.of()
                    : reached.stream()
                            .filter(candidate -> candidate.votes() == last)
                            .toList();
        }
        if (equals.isEmpty() && rule.headDecides() && chosen.size() < places) {
            equals = candidates.stream().filter(this::isExactlyAtTheShare).toList();
        }
        return rule.headDecides() && !equals.isEmpty()
                ? decidedByHead(candidates, chosen, keys(equals), places - chosen.size())
                : stand(candidates, chosen, keys(equals));
    }

    private boolean isExactlyAtTheShare(Line line) {
        Threshold threshold = rule.thresholdOf(line.option());
        return threshold.comparison() == Threshold.Comparison.MORE_THAN
                && line.votes() > 0
                && (long) line.votes() * threshold.denominator() == (long) base * threshold.numerator();
    }

    private List<Line> decidedByHead(List<Line> candidates, Set<String> chosen, Set<String> equals, int open) {
        List<String> choice = count.headChoice();
        if (choice == null) {
            openPlaces = Math.min(open, equals.size());
            return candidates.stream()
                    .map(candidate -> candidate.as(standing(candidate, chosen, equals, Standing.UNDECIDED)))
                    .toList();
        }
        Set<String> all = new HashSet<>(chosen);
        all.addAll(choice);
        return stand(candidates, all, Set.of());
    }

    /** @param equals more of them than places are left, and nobody to decide between them */
    private List<Line> stand(List<Line> candidates, Set<String> chosen, Set<String> equals) {
        Set<String> goOn = chosen.isEmpty() ? (equals.isEmpty() ? highest(candidates) : equals) : Set.of();
        return candidates.stream()
                .map(candidate -> candidate.as(standing(candidate, chosen, goOn, Standing.GOES_ON)))
                .toList();
    }

    /** As many of the highest as the rule lets go on, and whoever equals the last of them. */
    private Set<String> highest(List<Line> candidates) {
        List<Line> ranked = candidates.stream()
                .filter(candidate -> candidate.votes() > 0)
                .sorted(Comparator.comparingInt(Line::votes).reversed())
                .toList();
        if (rule.goOn() == 0 || ranked.isEmpty()) {
            return Set.of();
        }
        int last = ranked.get(Math.min(rule.goOn(), ranked.size()) - 1).votes();
        return keys(
                ranked.stream().filter(candidate -> candidate.votes() >= last).toList());
    }

    private static Standing standing(Line line, Set<String> chosen, Set<String> others, Standing theirs) {
        String key = line.option().key();
        if (chosen.contains(key)) {
            return Standing.CHOSEN;
        }
        return others.contains(key) ? theirs : Standing.NOT_CHOSEN;
    }

    private static Set<String> keys(List<Line> lines) {
        Set<String> keys = new HashSet<>();
        lines.forEach(line -> keys.add(line.option().key()));
        return keys;
    }
}
