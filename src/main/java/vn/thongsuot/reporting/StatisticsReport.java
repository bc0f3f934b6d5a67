package vn.thongsuot.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.statistics.DisciplineFigure;
import vn.thongsuot.inspection.statistics.InspectionFigure;
import vn.thongsuot.inspection.statistics.InspectionFigures;
import vn.thongsuot.inspection.statistics.LateInspections;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** The tables of inspection and discipline for a unit and a period, each number counted from the records. */
@Service
public class StatisticsReport {

    private static final int HUNDRED = 100;

    /** The highest first, as tables list them. */
    private static final List<Level> LEVELS = List.of(Level.PROVINCE, Level.COMMUNE, Level.GRASSROOTS, Level.CELL);

    private static final List<DecidingBody> BODIES = List.of(
            DecidingBody.PROVINCE_STANDING,
            DecidingBody.PROVINCE_INSPECTION,
            DecidingBody.COMMUNE_STANDING,
            DecidingBody.COMMUNE_INSPECTION,
            DecidingBody.GRASSROOTS,
            DecidingBody.CELL);

    private static final List<DisciplineForm> OF_MEMBERS =
            List.of(DisciplineForm.REPRIMAND, DisciplineForm.WARNING, DisciplineForm.REMOVAL, DisciplineForm.EXPULSION);
    private static final List<DisciplineForm> OF_ORGANIZATIONS =
            List.of(DisciplineForm.REPRIMAND, DisciplineForm.WARNING, DisciplineForm.DISSOLUTION);

    private final InspectionFigures statistics;
    private final LateInspections lateness;

    StatisticsReport(InspectionFigures statistics, LateInspections lateness) {
        this.statistics = statistics;
        this.lateness = lateness;
    }

    /** The address of the tables of a unit, without leading slash. */
    public static String address(UnitId unit) {
        return "bao-cao/thong-ke?don-vi=" + unit.value();
    }

    /** {@link #units()}, with the way down to one of the units below them. */
    public List<UnitSummary> units(UnitId below) {
        return lateness.choices(below);
    }

    /**
     * What runs and is late today among inspections that were announced: by unit, each leading to its own tables, and by content.
     *
     * @throws vn.thongsuot.platform.error.NotFoundException when the unit is not this person's to read
     */
    public List<Table> late(UnitId unit) {
        List<LateInspections.Line> lines = lateness.today(unit);
        Map<UnitId, List<LateInspections.Line>> units = lines.stream()
                .collect(Collectors.groupingBy(LateInspections.Line::unit, LinkedHashMap::new, Collectors.toList()));
        Map<ContentClass, List<LateInspections.Line>> contents = lines.stream()
                .collect(Collectors.groupingBy(LateInspections.Line::contentClass, TreeMap::new, Collectors.toList()));
        List<Table.Row> byUnit = new ArrayList<>();
        units.forEach((id, of) -> byUnit.add(
                new Table.Row(of.getFirst().unitName(), lateCells(of), false, id.equals(unit) ? null : address(id))));
        List<Table.Row> byContent = new ArrayList<>();
        contents.forEach((content, of) -> byContent.add(new Table.Row(label(content), lateCells(of), false)));
        return List.of(late("late-by-unit", byUnit, lines), late("late-by-content", byContent, lines));
    }

    private static Table late(String key, List<Table.Row> rows, List<LateInspections.Line> all) {
        rows.add(new Table.Row(Texts.t("reporting.statistics.total"), lateCells(all), true));
        return new Table(
                key,
                Texts.t("reporting.statistics." + key),
                Texts.t("reporting.statistics." + key + ".row"),
                Stream.of("running", "late", "longest", "remedies")
                        .map(head -> new Table.Column(Texts.t("reporting.statistics.late." + head), false))
                        .toList(),
                rows);
    }

    private static List<@Nullable BigDecimal> lateCells(List<LateInspections.Line> lines) {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        cells.add(BigDecimal.valueOf(
                lines.stream().mapToLong(LateInspections.Line::running).sum()));
        cells.add(BigDecimal.valueOf(
                lines.stream().mapToLong(LateInspections.Line::late).sum()));
        cells.add(BigDecimal.valueOf(
                lines.stream().mapToLong(LateInspections.Line::longest).max().orElse(0)));
        cells.add(BigDecimal.valueOf(
                lines.stream().mapToLong(LateInspections.Line::remedies).sum()));
        return cells;
    }

    /** The units whose figures the signed-in person may read. */
    public List<UnitSummary> units() {
        return statistics.units();
    }

    /**
     * @param from first day
     * @param to last day
     * @throws RuleViolationException when the period ends before it begins
     * @throws vn.thongsuot.platform.error.NotFoundException when the unit is not this person's to read
     */
    public List<Table> tables(UnitId unit, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolationException(List.of(Violation.of("to", "reporting.statistics.period")));
        }
        List<InspectionFigure> inspections = statistics.inspections(unit, from, to);
        List<DisciplineFigure> disciplines = statistics.disciplines(unit, from, to);
        // Official statistics count supervisions apart from inspections, and committees apart from their inspection
        // committees.
        List<InspectionFigure> inspected = inspections.stream()
                .filter(figure -> figure.kind() != InspectionKind.SUPERVISION)
                .toList();
        List<InspectionFigure> supervised = inspections.stream()
                .filter(figure -> figure.kind() == InspectionKind.SUPERVISION)
                .toList();
        List<ContentClass> contents = List.of(ContentClass.values());
        return List.of(
                table("by-kind", found(), List.of(InspectionKind.values()), InspectionFigure::kind, inspections, null),
                table("by-body", found(), BODIES, InspectionFigure::body, inspected, null),
                table("by-content", found(), contents, InspectionFigure::contentClass, inspected, null),
                table("supervised-by-body", signs(), BODIES, InspectionFigure::body, supervised, null),
                table("supervised-by-content", signs(), contents, InspectionFigure::contentClass, supervised, null),
                disciplined("members-disciplined", SubjectKind.MEMBER, OF_MEMBERS, disciplines),
                disciplined("organizations-disciplined", SubjectKind.ORGANIZATION, OF_ORGANIZATIONS, disciplines),
                disciplinedBy("members-disciplined-by", SubjectKind.MEMBER, OF_MEMBERS, disciplines),
                disciplinedBy("organizations-disciplined-by", SubjectKind.ORGANIZATION, OF_ORGANIZATIONS, disciplines));
    }

    /** A column that adds up something of some figures. */
    private record Sum<F>(String head, Predicate<F> which, ToLongFunction<F> what) {

        long of(List<F> figures) {
            return figures.stream().filter(which).mapToLong(what).sum();
        }
    }

    private static List<Sum<InspectionFigure>> subjects() {
        return List.of(
                new Sum<>(
                        "organizations",
                        figure -> figure.subjectKind() == SubjectKind.ORGANIZATION,
                        InspectionFigure::subjects),
                new Sum<>("members", figure -> figure.subjectKind() == SubjectKind.MEMBER, InspectionFigure::subjects),
                new Sum<>("committee-members", InspectionFigure::committeeMember, InspectionFigure::subjects));
    }

    private static List<Sum<InspectionFigure>> found() {
        List<Sum<InspectionFigure>> sums = new ArrayList<>(subjects());
        sums.add(new Sum<>("violation", figure -> true, InspectionFigure::violation));
        sums.add(new Sum<>("transferred", figure -> true, InspectionFigure::transferred));
        sums.add(new Sum<>("must-discipline", figure -> true, InspectionFigure::mustDiscipline));
        sums.add(new Sum<>("disciplined", figure -> true, InspectionFigure::disciplined));
        return sums;
    }

    private static List<Sum<InspectionFigure>> signs() {
        List<Sum<InspectionFigure>> sums = new ArrayList<>(subjects());
        sums.add(new Sum<>("signs", figure -> true, InspectionFigure::signs));
        return sums;
    }

    private static Table disciplinedBy(
            String key, SubjectKind kind, List<DisciplineForm> forms, List<DisciplineFigure> figures) {
        List<Sum<DisciplineFigure>> sums = new ArrayList<>();
        for (DisciplineForm form : forms) {
            sums.add(new Sum<>("form." + form.name(), figure -> figure.form() == form, DisciplineFigure::decisions));
        }
        sums.add(new Sum<>("all", figure -> true, DisciplineFigure::decisions));
        return table(key, sums, BODIES, DisciplineFigure::decidedBy, of(kind, figures), null);
    }

    private static List<DisciplineFigure> of(SubjectKind kind, List<DisciplineFigure> figures) {
        return figures.stream().filter(figure -> figure.subjectKind() == kind).toList();
    }

    private static Table disciplined(
            String key, SubjectKind kind, List<DisciplineForm> forms, List<DisciplineFigure> figures) {
        List<Sum<DisciplineFigure>> sums = new ArrayList<>();
        for (Level level : LEVELS) {
            sums.add(
                    new Sum<>("level." + level.name(), figure -> figure.level() == level, DisciplineFigure::decisions));
        }
        var all = new Sum<DisciplineFigure>("all", figure -> true, DisciplineFigure::decisions);
        sums.add(all);
        if (kind == SubjectKind.MEMBER) {
            sums.add(new Sum<>("committee-members", DisciplineFigure::committeeMember, DisciplineFigure::decisions));
        }
        return table(key, sums, forms, DisciplineFigure::form, of(kind, figures), all);
    }

    /** @param shareOf also says which part of all a row has of this; {@code null} for none */
    private static <F, E extends Enum<E>> Table table(
            String key,
            List<Sum<F>> sums,
            List<E> lines,
            Function<F, E> line,
            List<F> figures,
            @Nullable Sum<F> shareOf) {
        List<Table.Column> columns = new ArrayList<>();
        sums.forEach(sum -> columns.add(new Table.Column(head(sum.head()), false)));
        if (shareOf != null) {
            columns.add(new Table.Column(Texts.t("reporting.statistics.column.share"), true));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (E one : lines) {
            List<F> of =
                    figures.stream().filter(figure -> line.apply(figure) == one).toList();
            rows.add(new Table.Row(label(one), cells(sums, of, shareOf, figures), false));
        }
        rows.add(new Table.Row(Texts.t("reporting.statistics.total"), cells(sums, figures, shareOf, figures), true));
        return new Table(
                key,
                Texts.t("reporting.statistics." + key),
                Texts.t("reporting.statistics." + key + ".row"),
                columns,
                rows);
    }

    private static <F> List<@Nullable BigDecimal> cells(
            List<Sum<F>> sums, List<F> figures, @Nullable Sum<F> shareOf, List<F> all) {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        sums.forEach(sum -> cells.add(BigDecimal.valueOf(sum.of(figures))));
        if (shareOf != null) {
            cells.add(share(shareOf.of(figures), shareOf.of(all)));
        }
        return cells;
    }

    private static String head(String key) {
        return Texts.t(key.startsWith("form.") ? "reporting.statistics." + key : "reporting.statistics.column." + key);
    }

    private static String label(Enum<?> line) {
        return Texts.t(
                switch (line) {
                    case InspectionKind kind -> "inspection.kind." + kind.name();
                    case ContentClass content -> "inspection.content-class." + content;
                    case DisciplineForm form -> "reporting.statistics.form." + form.name();
                    case DecidingBody body -> "inspection.discipline.decided-by." + body;
                    default -> throw new IllegalArgumentException("No label for " + line);
                });
    }

    /** Percent with two decimals, as reports have it. */
    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
