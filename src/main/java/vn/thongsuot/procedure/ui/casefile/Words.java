package vn.thongsuot.procedure.ui.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.time.PortalClock;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.casefile.DueInfo;
import vn.thongsuot.procedure.ui.DueMark;

/** Facts of a case put into words. */
final class Words {

    private Words() {}

    static String role(String role) {
        return Texts.t("procedure.case-page.role." + role);
    }

    static String name(CaseView.OpenStep step) {
        return named(step.name(), step.instanceLabel());
    }

    static String named(String step, @Nullable String instance) {
        return instance == null || instance.isBlank() ? step : step + ": " + instance;
    }

    /** "B in place of A", or B alone. */
    static String by(String name, @Nullable String onBehalfOf) {
        return onBehalfOf == null ? name : Texts.t("procedure.on-behalf.by", name, onBehalfOf);
    }

    /** "Waiting for the cell secretary: “receive the application”, since 12/11/2026, 5 working days left." */
    static String waiting(CaseView.OpenStep step) {
        String who = step.mayDo() ? Texts.t("procedure.case-page.you") : role(step.role());
        String since = Formats.date(step.since());
        DueInfo due = step.due();
        return due == null
                ? Texts.t("procedure.case-page.standing.step", who, name(step), since)
                : Texts.t(
                        "procedure.case-page.standing.step-due",
                        who,
                        name(step),
                        since,
                        due.remaining().message().text());
    }

    static String elapsed(CaseView.OpenStep step, LocalDate today) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(step.since(), PortalClock.ZONE), today);
        return days < 1
                ? Texts.t("procedure.case-page.elapsed.today")
                : Texts.t("procedure.case-page.elapsed.days", days);
    }

    /** "30 working days, counted from 05/01/2026 (source)". */
    static String explained(DueInfo due) {
        return DueMark.counted(due);
    }
}
