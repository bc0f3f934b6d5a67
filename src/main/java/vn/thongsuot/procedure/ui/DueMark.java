package vn.thongsuot.procedure.ui;

import com.vaadin.flow.component.shared.Tooltip;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.deadline.Pause;
import vn.thongsuot.procedure.deadline.RemainingTime;

/**
 * A deadline as people see it: how long is left, how serious that is, and where it comes from.
 *
 * @param explanation last day, how it was counted, and its source
 */
public record DueMark(String text, Badge.Tone tone, LocalDate day, String explanation) {

    private static final int SOON = 3;

    public static DueMark of(DueInfo due) {
        RemainingTime remaining = due.remaining();
        return new DueMark(
                remaining.message().text(),
                switch (remaining.state()) {
                    case OVERDUE -> Badge.Tone.DANGER;
                    case TODAY -> Badge.Tone.WARNING;
                    case PAUSED -> Badge.Tone.INFO;
                    case AHEAD -> remaining.days() <= SOON ? Badge.Tone.WARNING : Badge.Tone.NEUTRAL;
                },
                due.day(),
                explain(due));
    }

    /** For lists that know the day only. */
    public static @Nullable DueMark of(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return null;
        }
        boolean overdue = day.isBefore(today);
        Badge.Tone tone;
        if (overdue) {
            tone = Badge.Tone.DANGER;
        } else {
            tone = day.isAfter(today.plusDays(SOON)) ? Badge.Tone.NEUTRAL : Badge.Tone.WARNING;
        }
        String text = Texts.t(overdue ? "procedure.due.overdue-since" : "procedure.due.until", Formats.date(day));
        return new DueMark(text, tone, day, text);
    }

    public Badge badge() {
        var badge = new Badge(text, tone);
        Tooltip.forComponent(badge).setText(explanation);
        return badge;
    }

    /** For templates of lists. */
    public String cssClass() {
        return "badge badge-" + tone.name().toLowerCase(Locale.ROOT);
    }

    /** How the last day was counted: the limit, extensions, the day it counts from, the source, the pauses. */
    public static String counted(DueInfo due) {
        String limit = Stream.concat(
                        Stream.of(due.limit().message().text()),
                        due.extensions().stream()
                                .map(extension -> Texts.t(
                                        "procedure.deadline.extended-by",
                                        extension.message().text())))
                .collect(Collectors.joining(" "));
        String from = Formats.date(due.countedFrom());
        String counted = due.legalBasis() == null
                ? Texts.t("procedure.deadline.explained", limit, from)
                : Texts.t("procedure.deadline.explained-with-source", limit, from, due.legalBasis());
        return due.pauses().isEmpty()
                ? counted
                : Texts.t(
                        "procedure.deadline.with-pauses",
                        counted,
                        due.pauses().stream().map(DueMark::pause).collect(Collectors.joining(", ")));
    }

    private static String pause(Pause pause) {
        return pause.to() == null
                ? Texts.t("procedure.deadline.pause-since", Formats.date(pause.from()))
                : Texts.t("procedure.deadline.pause", Formats.date(pause.from()), Formats.date(pause.to()));
    }

    private static String explain(DueInfo due) {
        String counted = counted(due);
        if (due.isPaused()) {
            return Texts.t("procedure.deadline.explained-paused", counted, Formats.date(due.day()));
        }
        String whole = Texts.t("procedure.due.explained", Formats.date(due.day()), counted);
        return due.provisional() ? whole + " " + Texts.t("procedure.due.provisional") : whole;
    }
}
