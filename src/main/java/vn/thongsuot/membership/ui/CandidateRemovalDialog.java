package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import vn.thongsuot.membership.CandidateEntry;
import vn.thongsuot.membership.CandidateRemoval;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;

/** Asks why somebody leaves the list. */
class CandidateRemovalDialog extends Dialog {

    CandidateRemovalDialog(CandidateService candidates, CandidateEntry entry, Runnable removed) {
        String name = entry.person().fullName();
        setHeaderTitle(Texts.t("membership.candidate-form.remove-title", name));
        var reason = new RadioButtonGroup<CandidateRemoval>(Texts.t("membership.candidate-form.reason"));
        reason.setItems(CandidateRemoval.NO_LONGER_STRIVING, CandidateRemoval.MOVED_AWAY, CandidateRemoval.OTHER);
        reason.setItemLabelGenerator(value -> Texts.t("membership.removal." + value));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setValue(CandidateRemoval.NO_LONGER_STRIVING);
        add(reason);
        var remove = new Button(Texts.t("membership.candidates-tab.remove"), click -> {
            try {
                candidates.remove(entry.id(), entry.version(), reason.getValue());
                close();
                Notifications.success(Texts.t("membership.candidate-form.removed", name));
                removed.run();
            } catch (DomainException refused) {
                Notifications.error(refused);
            }
        });
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(Texts.t("platform.cancel"), click -> close()), remove);
    }
}
