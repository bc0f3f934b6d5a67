package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.link.LinkedCase;

/** Takes back a link that somebody made by mistake. */
class UnlinkDialog extends ReasonDialog {

    private final CaseDesk desk;
    private final LinkedCase other;
    private final Runnable changed;

    UnlinkDialog(CaseDesk desk, Procedure procedure, LinkedCase other, Runnable changed) {
        super(Texts.t("procedure.link.remove"), true, true);
        this.desk = desk;
        this.other = other;
        this.changed = changed;
        tellWhatIsNotSealed(procedure);
        content().addComponentAsFirst(new Paragraph(Texts.t("procedure.link.line", other.number(), other.title())));
    }

    @Override
    void confirmed(String reason) {
        try {
            desk.links().remove(other.link(), reason);
            Notifications.success(Texts.t("procedure.link.removed"));
        } catch (RuleViolationException refused) {
            showViolations(refused.violations());
            return;
        } catch (DomainException refused) {
            Notifications.error(refused);
        }
        close();
        changed.run();
    }
}
