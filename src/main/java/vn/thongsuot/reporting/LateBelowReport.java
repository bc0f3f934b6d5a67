package vn.thongsuot.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.inspection.statistics.LateDisciplines;
import vn.thongsuot.inspection.statistics.LateInspections;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.ReportedPetitions;
import vn.thongsuot.petition.reception.LateReported;

/**
 * What is late in communes and below in cases that the province does not read: numbers by unit and class with the oldest day, and
 * nothing that leads to a case (ADR 37).
 */
@Service
public class LateBelowReport {

    private final LateInspections inspections;
    private final LateDisciplines disciplines;
    private final LateReported petitions;
    private final OrganizationDirectory organization;
    private final Clock clock;

    LateBelowReport(
            LateInspections inspections,
            LateDisciplines disciplines,
            LateReported petitions,
            OrganizationDirectory organization,
            Clock clock) {
        this.inspections = inspections;
        this.disciplines = disciplines;
        this.petitions = petitions;
        this.organization = organization;
        this.clock = clock;
    }

    public enum Matter {
        INSPECTION,
        DISCIPLINE,
        APPEAL,
        PETITION
    }

    /** @param since the last day on which the first of them would have been in time; {@code null} where that is not told */
    public record Figure(long late, @Nullable LocalDate since) {

        private static Figure of(Collection<Found> found) {
            return new Figure(
                    found.stream().mapToLong(Found::late).sum(),
                    found.stream()
                            .map(Found::since)
                            .min(Comparator.naturalOrder())
                            .orElse(null));
        }
    }

    public record UnitLine(UnitId unit, String name, Map<Matter, Long> late, Figure all) {}

    /** @param classes of the matter, by the key of their label */
    public record MatterLine(Matter matter, Figure all, Map<String, Figure> classes) {}

    /** @param matters of which the reader is told at all; a line only where something is late */
    public record Below(List<MatterLine> matters, List<UnitLine> units) {}

    private record Found(
            UnitId unit,
            String name,
            Matter matter,
            @Nullable String label,
            long late,
            LocalDate since) {}

    /** Empty for whoever is told of none of it in this unit. */
    public Optional<Below> of(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        boolean inspected = disciplines.mayRead(unit);
        boolean petitioned = petitions.mayRead(unit);
        if (!inspected && !petitioned) {
            return Optional.empty();
        }
        List<ReportedPetitions.Late> letters = petitions.today(id);
        List<Found> found = Stream.of(
                        inspected ? inspections(unit) : Stream.<Found>empty(),
                        disciplines.today(id).stream().map(LateBelowReport::found),
                        letters.stream().map(LateBelowReport::found))
                .flatMap(one -> one)
                .toList();
        List<MatterLine> matters = new ArrayList<>();
        for (Matter matter : Matter.values()) {
            if (matter == Matter.PETITION ? petitioned : inspected) {
                matters.add(line(matter, found, isProvince(unit) ? letters : List.of()));
            }
        }
        return Optional.of(new Below(matters, units(found)));
    }

    private Stream<Found> inspections(UnitSummary unit) {
        LocalDate today = LocalDate.now(clock);
        return inspections.today(unit.id()).stream()
                .filter(line ->
                        line.late() > 0 && !(isProvince(unit) && line.unit().equals(unit.id())))
                .map(line -> new Found(
                        line.unit(),
                        line.unitName(),
                        Matter.INSPECTION,
                        "inspection.content-class." + line.contentClass(),
                        line.late(),
                        today.minusDays(line.longest())));
    }

    private static Found found(LateDisciplines.Line line) {
        return new Found(
                line.unit(),
                line.unitName(),
                line.appeal() ? Matter.APPEAL : Matter.DISCIPLINE,
                line.form() == null ? "reporting.below.no-form" : "reporting.statistics.form." + line.form(),
                line.late(),
                line.since());
    }

    private static Found found(ReportedPetitions.Late line) {
        return new Found(line.unit(), line.unitName(), Matter.PETITION, null, line.all(), line.since());
    }

    /** @param letters by whose classes petitions are told apart: those of all communes together, never of one, and without a day */
    private static MatterLine line(Matter matter, List<Found> found, List<ReportedPetitions.Late> letters) {
        List<Found> of = found.stream().filter(one -> one.matter() == matter).toList();
        Map<String, Figure> classes = new LinkedHashMap<>();
        of.stream()
                .filter(one -> one.label() != null)
                .collect(Collectors.groupingBy(
                        one -> String.valueOf(one.label()), LinkedHashMap::new, Collectors.toList()))
                .forEach((label, group) -> classes.put(label, Figure.of(group)));
        if (matter == Matter.PETITION && !letters.isEmpty()) {
            classes.put("reporting.reception.column.proposals", untimed(letters, ReportedPetitions.Late::proposals));
            classes.put("reporting.reception.column.complaints", untimed(letters, ReportedPetitions.Late::complaints));
            classes.put("reporting.reception.column.others", untimed(letters, ReportedPetitions.Late::others));
        }
        return new MatterLine(matter, Figure.of(of), classes);
    }

    private static Figure untimed(List<ReportedPetitions.Late> letters, ToLongFunction<ReportedPetitions.Late> what) {
        return new Figure(letters.stream().mapToLong(what).sum(), null);
    }

    /** Where it is late longest comes first. */
    private static List<UnitLine> units(List<Found> found) {
        Map<UnitId, List<Found>> units = found.stream().collect(Collectors.groupingBy(Found::unit));
        return units.values().stream()
                .map(group -> new UnitLine(
                        group.getFirst().unit(),
                        group.getFirst().name(),
                        group.stream()
                                .collect(Collectors.groupingBy(Found::matter, Collectors.summingLong(Found::late))),
                        Figure.of(group)))
                .sorted(Comparator.comparing(
                                (UnitLine line) -> String.valueOf(line.all().since()))
                        .thenComparing(UnitLine::name))
                .toList();
    }

    private static boolean isProvince(UnitSummary unit) {
        return unit.kind().level() == Level.PROVINCE;
    }
}
