package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.casefile.CaseListService;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.link.Relation;

/** Which other case, how it belongs to this one, and why. Stays open, with what was typed, until they are linked. */
class LinkDialog extends Dialog {

    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_REASON = 2000;

    private final CaseDesk desk;
    private final CaseId caseId;
    private final Runnable linked;
    private final Select<Relation> relation = new Select<>();
    private final ComboBox<CaseListService.Row> other = new ComboBox<>(Texts.t("procedure.link.other"));
    private final TextArea reason = new TextArea(Texts.t("procedure.link.reason"));
    private final FieldErrors errors = new FieldErrors().bind("other", other).bind("reason", reason);

    LinkDialog(CaseDesk desk, CaseId caseId, Procedure procedure, Runnable linked) {
        this.desk = desk;
        this.caseId = caseId;
        this.linked = linked;
        setHeaderTitle(Texts.t("procedure.link.add"));
        setWidth("min(36rem, 94vw)");
        setCloseOnOutsideClick(false);
        relation.setLabel(Texts.t("procedure.link.relation"));
        relation.setItems(Relation.values());
        relation.setItemLabelGenerator(RelatedCases::name);
        relation.setValue(Relation.RELATED);
        other.setItems(query -> desk.links().choices(caseId, query.getFilter().orElse(""), MOST_CHOICES).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        other.setItemLabelGenerator(row -> Texts.t("procedure.link.line", row.number(), row.title()));
        other.setHelperText(Texts.t("procedure.link.other.help"));
        other.setRequiredIndicatorVisible(true);
        other.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(2);
        if (procedure.sheet().seal().isUsed()) {
            reason.setHelperText(Texts.t("procedure.case-page.reason-unsealed"));
        }
        reason.setManualValidation(true);
        var form = new Div(new Paragraph(Texts.t("procedure.link.add.help")), relation, other, reason);
        form.addClassName("settings-form");
        add(form);
        var cancel = new Button(Texts.t("platform.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var confirm = new Button(Texts.t("procedure.link.add.confirm"), click -> link());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private void link() {
        CaseListService.Row chosen = other.getValue();
        if (chosen == null) {
            errors.show(new RuleViolationException(List.of(Violation.of("other", "platform.required"))));
            return;
        }
        try {
            desk.links().link(caseId, chosen.id(), relation.getValue(), reason.getValue());
            Notifications.success(Texts.t("procedure.link.added"));
        } catch (RuleViolationException refused) {
            errors.show(refused);
            return;
        } catch (DomainException refused) {
            Notifications.error(refused);
        }
        close();
        linked.run();
    }
}
