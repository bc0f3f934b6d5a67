package vn.thongsuot.cadre.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanService;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EntryDialog;
import vn.thongsuot.platform.ui.Formats;

/** The yearly review of an entry of a plan, and its end. */
final class PlanDialogs {

    private PlanDialogs() {}

    static void review(PlanService service, PlanEntry entry, LocalDate today, Runnable saved) {
        var on = Formats.datePicker(Texts.t("cadre.plans.review.on"));
        on.setValue(today);
        on.setMax(today);
        var note = new TextArea(Texts.t("cadre.plans.review.note"));
        new EntryDialog(
                        Texts.t("cadre.plans.review.title", entry.fullName()),
                        () -> service.reviewEntry(
                                entry.id(),
                                entry.version(),
                                on.getValue() == null ? today : on.getValue(),
                                note.getValue()),
                        saved)
                .field("on", on)
                .field("note", note)
                .open();
    }

    static void remove(PlanService service, PlanEntry entry, Runnable saved) {
        var reason = new TextArea(Texts.t("cadre.plans.remove.reason"));
        reason.setRequiredIndicatorVisible(true);
        new EntryDialog(
                        Texts.t("cadre.plans.remove.title", entry.fullName()),
                        () -> service.removeEntry(entry.id(), entry.version(), reason.getValue()),
                        saved)
                .field("reason", reason)
                .open();
    }
}
