package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.html.Paragraph;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.casefile.CaseView;
import vn.thongsuot.procedure.model.Command;

/** Asks before something happens to the case as a whole, and says what will happen. */
class CommandDialog extends ReasonDialog {

    private final CaseDesk desk;
    private final CaseView file;
    private final Command command;
    private final Runnable changed;

    CommandDialog(CaseDesk desk, CaseView file, Command command, Runnable changed) {
        super(file.procedure().elementName(command.startEventId()), command.reasonRequired(), true);
        this.desk = desk;
        this.file = file;
        this.command = command;
        this.changed = changed;
        tellWhatIsNotSealed(file.procedure());
        var consequence = new Paragraph(Texts.t(
                command.interrupts() ? "procedure.case-page.command.consequence" : "procedure.case-page.command.beside",
                file.title()));
        content().addComponentAsFirst(consequence);
    }

    @Override
    void confirmed(String reason) {
        try {
            desk.commands().send(file.id(), command.message(), reason);
        } catch (RuleViolationException e) {
            showViolations(e.violations());
            return;
        }
        close();
        Notifications.success(
                Texts.t("procedure.case-page.command.done", file.procedure().elementName(command.startEventId())));
        changed.run();
    }
}
