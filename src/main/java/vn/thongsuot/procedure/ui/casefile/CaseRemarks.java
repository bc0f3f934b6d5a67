package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;
import vn.thongsuot.platform.ui.FieldErrors;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.casefile.CaseEvent;
import vn.thongsuot.procedure.casefile.CaseEventKind;
import vn.thongsuot.procedure.casefile.CaseView;

/** What people noted on the case; anybody who sees it may add to it. */
class CaseRemarks extends Div {

    private static final int LONGEST = 2000;

    private final Div remarks = new Div();

    CaseRemarks(CaseDesk desk, CaseView file) {
        addClassName("case-remarks");
        var text = new TextArea(Texts.t("procedure.case-page.remark"));
        text.setHelperText(Texts.t(
                file.procedure().sheet().seal().isUsed()
                        ? "procedure.case-page.remark-unsealed"
                        : "procedure.case-page.remark.help"));
        text.setMaxLength(LONGEST);
        text.setMinRows(2);
        text.setMaxRows(8);
        text.setWidthFull();
        text.setManualValidation(true);
        FieldErrors errors = new FieldErrors().bind("remark", text);
        var add = new Button(Texts.t("procedure.case-page.remark.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            try {
                desk.cases().remark(file.id(), text.getValue());
                text.clear();
                show(desk.cases().view(file.id()).events());
                Notifications.success(Texts.t("procedure.case-page.remark.added"));
            } catch (RuleViolationException e) {
                errors.show(e);
            } finally {
                add.setEnabled(true);
            }
        });
        show(file.events());
        add(remarks, text, add);
    }

    private void show(List<CaseEvent> events) {
        remarks.removeAll();
        events.stream()
                .filter(event -> event.kind() == CaseEventKind.REMARK)
                .map(CaseRemarks::sheet)
                .forEach(remarks::add);
        if (remarks.getComponentCount() == 0) {
            remarks.add(new EmptyState(Texts.t("procedure.case-page.remarks.none"), ""));
        }
    }

    private static Article sheet(CaseEvent remark) {
        String detail = remark.detail();
        String person = remark.personName();
        var words = new Paragraph(detail == null ? "" : detail);
        words.addClassName("case-remark-words");
        var by = new Paragraph(Texts.t(
                "procedure.case-page.by-at", person == null ? "" : person, Formats.dateTime(remark.happenedAt())));
        by.addClassName("soft");
        var sheet = new Article(words, by);
        sheet.addClassName("case-remark");
        return sheet;
    }
}
