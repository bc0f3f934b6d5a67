package vn.thongsuot.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.procedure.Lateness.Count;
import vn.thongsuot.procedure.Lateness.LateCase;

/** What is late, where and since when, by procedure and by part of a unit, within what the signed-in person may see. */
@Service
public class LateReport {

    private static final Comparator<Line> WORST_FIRST = Comparator.comparing(
                    Line::lateSince, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Comparator.comparing(Line::running).reversed())
            .thenComparing(Line::label);

    private final Lateness lateness;
    private final OrganizationDirectory organization;
    private final CurrentUser currentUser;

    LateReport(Lateness lateness, OrganizationDirectory organization, CurrentUser currentUser) {
        this.lateness = lateness;
        this.organization = organization;
        this.currentUser = currentUser;
    }

    /**
     * A procedure, or a part of the unit.
     *
     * @param key of the procedure, or the id of the unit
     */
    public record Line(
            String key,
            String label,
            long running,
            long late,
            @Nullable LocalDate lateSince) {}

    /**
     * @param way from the highest unit the reader may look at down to this one, itself included
     * @param procedures of all parts; {@code units} of the chosen procedure, or of all
     * @param late of the chosen procedure, or of all; the longest late, where there are very many
     */
    public record Overview(
            List<UnitSummary> way, Line whole, List<Line> procedures, List<Line> units, List<LateCase> late) {

        public UnitSummary unit() {
            return way.getLast();
        }
    }

    /** Whether there is a unit whose work the person looks after; an account without a position has none. */
    public List<UnitSummary> units() {
        return currentUser.require().personId() == null ? List.of() : lateness.units();
    }

    /**
     * @param procedure only this one, in the parts and in the list; {@code null} for all
     * @throws vn.thongsuot.platform.error.NotFoundException when the unit is not this person's to look at
     */
    public Overview overview(UnitId unit, @Nullable String procedure) {
        Lateness.Found found = lateness.of(unit, procedure);
        List<Count> counts = found.counts();
        List<Count> chosen = counts.stream()
                .filter(count -> procedure == null || count.procedure().equals(procedure))
                .toList();
        return new Overview(
                way(unit),
                sum("", "", chosen),
                lines(counts, Count::procedure, Count::title),
                lines(chosen, count -> String.valueOf(count.unit().value()), Count::unitName),
                found.late());
    }

    private List<UnitSummary> way(UnitId unit) {
        List<UnitSummary> tops = lateness.units();
        return organization.lineage(unit).stream()
                .filter(step -> tops.stream().anyMatch(step::liesIn))
                .toList();
    }

    private static List<Line> lines(List<Count> counts, Function<Count, String> key, Function<Count, String> label) {
        Map<String, List<Count>> groups = counts.stream().collect(Collectors.groupingBy(key));
        List<Line> lines = new ArrayList<>();
        groups.forEach((of, group) -> lines.add(sum(of, label.apply(group.getFirst()), group)));
        lines.sort(WORST_FIRST);
        return lines;
    }

    private static Line sum(String key, String label, List<Count> counts) {
        return new Line(
                key,
                label,
                counts.stream().mapToLong(Count::running).sum(),
                counts.stream().mapToLong(Count::late).sum(),
                counts.stream()
                        .map(Count::lateSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }
}
