package vn.thongsuot.inspection.discipline.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.inspection.discipline.Discipline;
import vn.thongsuot.inspection.discipline.DisciplineEvent;
import vn.thongsuot.inspection.discipline.DisciplineEventKind;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.inspection.discipline.DisciplineState;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;

/** Words for disciplinary decisions. */
final class DisciplineTexts {

    private static final Set<String> REFUSALS =
            Set.of("too-late", "final", "sentenced", "for-another", "no-decision", "refused-decision", "moved");

    private static final Set<DisciplineForm> TAKES_POSTS = Set.of(DisciplineForm.REMOVAL, DisciplineForm.EXPULSION);
    private static final Set<DisciplineEventKind> GIVES_BACK =
            Set.of(DisciplineEventKind.REDUCED, DisciplineEventKind.CANCELLED);

    private DisciplineTexts() {}

    static String state(Discipline decision) {
        return Texts.t("inspection.discipline.state." + decision.state());
    }

    static Badge badge(Discipline decision) {
        return new Badge(state(decision), tone(decision.state()));
    }

    static String badgeClass(Discipline decision) {
        return switch (decision.state()) {
            case DECIDED -> "badge badge-info";
            case IN_FORCE -> "badge badge-warning";
            case ENDED -> "badge badge-success";
            case CANCELLED -> "badge";
        };
    }

    private static Badge.Tone tone(DisciplineState state) {
        return switch (state) {
            case DECIDED -> Badge.Tone.INFO;
            case IN_FORCE -> Badge.Tone.WARNING;
            case ENDED -> Badge.Tone.SUCCESS;
            case CANCELLED -> Badge.Tone.NEUTRAL;
        };
    }

    /** What needs an eye: an effect that ends soon, one that did not end by itself, an appeal; empty otherwise. */
    static String notice(Discipline decision, boolean endsSoon) {
        if (decision.held() != null) {
            return Texts.t("inspection.discipline.shown.HELD");
        }
        if (decision.appealCaseId() != null) {
            return Texts.t("inspection.discipline.shown.APPEALED");
        }
        return endsSoon ? Texts.t("inspection.discipline.shown.ENDING_SOON") : "";
    }

    static String document(Discipline decision) {
        String number = decision.decisionNumber();
        return number == null
                ? Texts.t("inspection.discipline.unwritten")
                : Texts.t(
                        "inspection.discipline.document",
                        number,
                        Formats.date(decision.decisionDate() == null ? decision.decidedOn() : decision.decisionDate()));
    }

    /** The decision in one line. */
    static String summary(Discipline decision) {
        return Texts.t(
                "inspection.discipline.choice",
                decision.subjectName(),
                decision.form().label().text(),
                document(decision));
    }

    static String effect(Discipline decision) {
        if (decision.effectOn() == null) {
            return Texts.t("inspection.discipline.effect.not-yet");
        }
        String since = Formats.date(decision.effectOn());
        LocalDate end = decision.effectEndsOn() == null ? decision.endedOn() : decision.effectEndsOn();
        return end == null
                ? Texts.t("inspection.discipline.effect.lasting", since)
                : Texts.t("inspection.discipline.effect", since, Formats.date(end));
    }

    static @Nullable String votes(Discipline decision) {
        return decision.votes() == null || decision.base() == null
                ? null
                : Texts.t("inspection.discipline.votes", decision.votes(), decision.base());
    }

    /** Whether a form that took posts away was reduced or cancelled afterwards. */
    static boolean postsStayLost(List<DisciplineEvent> events) {
        return events.stream().map(DisciplineEvent::form).anyMatch(TAKES_POSTS::contains)
                && events.stream().map(DisciplineEvent::kind).anyMatch(GIVES_BACK::contains);
    }

    /** A note in words, or a reason for not handling an appeal as the form of the procedure names it. */
    static String note(String written) {
        String known = "inspection.appeal.refusal." + written;
        return REFUSALS.contains(written) ? Texts.t(known) : written;
    }
}
