package vn.thongsuot.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.petition.Channel;
import vn.thongsuot.petition.Handler;
import vn.thongsuot.petition.PetitionFigure;
import vn.thongsuot.petition.PetitionFigure.FirstAnswer;
import vn.thongsuot.petition.PetitionFigures;
import vn.thongsuot.petition.PetitionFilter;
import vn.thongsuot.petition.PetitionKind;
import vn.thongsuot.petition.PetitionState;
import vn.thongsuot.petition.PetitionWords;
import vn.thongsuot.petition.RegisterAddress;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;

/** The tables of petitions for the registers and the period that somebody asks for; a row leads to what it counts. */
@Service
public class PetitionReport {

    private static final int HUNDRED = 100;

    private static final List<Sum> SUMS = List.of(
            new Sum("received", figure -> true),
            new Sum("closed", figure -> figure.outcome() != null),
            new Sum("open", figure -> figure.outcome() == null),
            new Sum("late", PetitionFigure::late),
            new Sum("answered-in-time", figure -> figure.answer() == FirstAnswer.IN_TIME),
            new Sum("answered-late", figure -> figure.answer() == FirstAnswer.LATE),
            new Sum("answer-overdue", figure -> figure.answer() == FirstAnswer.OVERDUE));

    private final PetitionFigures petitions;

    PetitionReport(PetitionFigures petitions) {
        this.petitions = petitions;
    }

    /** The registers that the signed-in person reads. */
    public List<UnitSummary> units() {
        return petitions.units();
    }

    /** A column: how many petitions of a row are like this. */
    private record Sum(String head, Predicate<PetitionFigure> which) {}

    /** What is asked for. */
    private record Asked(@Nullable UnitId unit, LocalDate from, LocalDate to) {

        PetitionFilter all() {
            return new PetitionFilter(unit, from, to, null, null, null, null, false, false, "");
        }

        PetitionFilter of(UnitId one) {
            return new PetitionFilter(one, from, to, null, null, null, null, false, false, "");
        }

        PetitionFilter of(PetitionKind kind) {
            return new PetitionFilter(unit, from, to, kind, null, null, null, false, false, "");
        }

        PetitionFilter of(Channel channel) {
            return new PetitionFilter(unit, from, to, null, null, channel, null, false, false, "");
        }

        PetitionFilter of(Handler handler) {
            return new PetitionFilter(unit, from, to, null, null, null, handler, false, false, "");
        }

        /** @param state {@code null} for those that are open */
        PetitionFilter of(@Nullable PetitionState state) {
            return new PetitionFilter(unit, from, to, null, state, null, null, state == null, false, "");
        }
    }

    /**
     * Of petitions received in a period, as it stood on its last day.
     *
     * @param unit whose register; {@code null} for all that the person may read
     * @throws RuleViolationException when the period ends before it begins
     */
    public List<Table> tables(@Nullable UnitId unit, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RuleViolationException(List.of(Violation.of("to", "reporting.statistics.period")));
        }
        var asked = new Asked(unit, from, to);
        List<PetitionFigure> figures = petitions.received(unit, from, to);
        List<Table> tables = new ArrayList<>();
        tables.add(table(
                "by-kind",
                Arrays.stream(PetitionKind.values())
                        .map(kind -> new Line(PetitionWords.of(kind), figure -> figure.kind() == kind, asked.of(kind)))
                        .toList(),
                figures,
                asked));
        tables.add(table(
                "by-channel",
                Arrays.stream(Channel.values())
                        .map(channel -> new Line(
                                PetitionWords.of(channel), figure -> figure.channel() == channel, asked.of(channel)))
                        .toList(),
                figures,
                asked));
        tables.add(outcomes(figures, asked));
        tables.add(table(
                "by-handler",
                Arrays.stream(Handler.values())
                        .map(handler -> new Line(
                                PetitionWords.of(handler), figure -> figure.handler() == handler, asked.of(handler)))
                        .toList(),
                figures.stream().filter(figure -> figure.handler() != null).toList(),
                null));
        Map<UnitId, String> units = new LinkedHashMap<>();
        figures.forEach(figure -> units.put(figure.unit(), figure.unitName()));
        if (units.size() > 1) {
            tables.add(table(
                    "by-unit",
                    units.entrySet().stream()
                            .map(each -> new Line(
                                    each.getValue(),
                                    figure -> figure.unit().equals(each.getKey()),
                                    asked.of(each.getKey())))
                            .toList(),
                    figures,
                    asked));
        }
        return tables;
    }

    private record Line(String label, Predicate<PetitionFigure> which, PetitionFilter list) {}

    /** @param total what the last row leads to; {@code null} if there is no list of it */
    private static Table table(String key, List<Line> lines, List<PetitionFigure> figures, @Nullable Asked total) {
        List<Table.Column> columns = SUMS.stream()
                .map(sum -> new Table.Column(Texts.t("reporting.petitions.column." + sum.head()), false))
                .toList();
        List<Table.Row> rows = new ArrayList<>();
        for (Line line : lines) {
            List<PetitionFigure> of = figures.stream().filter(line.which()).toList();
            rows.add(new Table.Row(
                    line.label(), cells(of), false, of.isEmpty() ? null : RegisterAddress.of(line.list())));
        }
        rows.add(new Table.Row(
                Texts.t("reporting.statistics.total"),
                cells(figures),
                true,
                total == null || figures.isEmpty() ? null : RegisterAddress.of(total.all())));
        return new Table(
                key,
                Texts.t("reporting.petitions." + key),
                Texts.t("reporting.petitions." + key + ".row"),
                columns,
                rows);
    }

    private static Table outcomes(List<PetitionFigure> figures, Asked asked) {
        long all = count(figures, figure -> true);
        List<Table.Row> rows = new ArrayList<>();
        rows.add(outcome(Texts.t("reporting.petitions.outcome.open"), null, figures, all, asked));
        Arrays.stream(PetitionState.values())
                .filter(PetitionState::isClosed)
                .forEach(state -> rows.add(outcome(PetitionWords.of(state), state, figures, all, asked)));
        rows.add(new Table.Row(
                Texts.t("reporting.statistics.total"),
                Arrays.asList(BigDecimal.valueOf(all), share(all, all)),
                true,
                all == 0 ? null : RegisterAddress.of(asked.all())));
        return new Table(
                "by-outcome",
                Texts.t("reporting.petitions.by-outcome"),
                Texts.t("reporting.petitions.by-outcome.row"),
                List.of(
                        new Table.Column(Texts.t("reporting.petitions.column.petitions"), false),
                        new Table.Column(Texts.t("reporting.statistics.column.share"), true)),
                rows);
    }

    private static Table.Row outcome(
            String label, @Nullable PetitionState state, List<PetitionFigure> figures, long all, Asked asked) {
        long petitions = count(figures, figure -> figure.outcome() == state);
        return new Table.Row(
                label,
                Arrays.asList(BigDecimal.valueOf(petitions), share(petitions, all)),
                false,
                petitions == 0 ? null : RegisterAddress.of(asked.of(state)));
    }

    private static List<@Nullable BigDecimal> cells(List<PetitionFigure> figures) {
        List<@Nullable BigDecimal> cells = new ArrayList<>();
        SUMS.forEach(sum -> cells.add(BigDecimal.valueOf(count(figures, sum.which()))));
        return cells;
    }

    private static long count(List<PetitionFigure> figures, Predicate<PetitionFigure> which) {
        return figures.stream()
                .filter(which)
                .mapToLong(PetitionFigure::petitions)
                .sum();
    }

    /** Percent with two decimals, as reports have it. */
    private static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
