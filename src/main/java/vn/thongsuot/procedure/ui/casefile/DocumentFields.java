package vn.thongsuot.procedure.ui.casefile;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentIssuing;
import vn.thongsuot.document.register.IssuingAuthority;
import vn.thongsuot.document.ui.PdfPreview;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;
import vn.thongsuot.platform.ui.KeyValueList;
import vn.thongsuot.platform.ui.Notifications;
import vn.thongsuot.procedure.ballot.BallotReport;
import vn.thongsuot.procedure.casefile.StepView;
import vn.thongsuot.procedure.issuing.DocumentDraft;
import vn.thongsuot.procedure.issuing.DocumentTask;

/** The document that a step issues: what can be decided about it, and how it will look. */
class DocumentFields extends Div {

    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_PLACE = 60;

    private final CaseDesk desk;
    private final StepView step;
    private final Supplier<Map<String, Object>> answers;
    private final Supplier<@Nullable BallotReport> report;
    private final TextArea summary = new TextArea(Texts.t("procedure.document.summary"));
    private final TextField place = new TextField(Texts.t("procedure.document.place"));
    private final Select<Holder> signatory = new Select<>();
    private final TextArea recipients = new TextArea(Texts.t("procedure.document.recipients"));

    /**
     * @param answers of the form as they are typed now, for the preview
     * @param report of the vote as it is typed now, for the preview
     */
    DocumentFields(
            CaseDesk desk,
            StepView step,
            DocumentTask task,
            Supplier<Map<String, Object>> answers,
            Supplier<@Nullable BallotReport> report,
            Runnable changed) {
        this.desk = desk;
        this.step = step;
        this.answers = answers;
        this.report = report;
        addClassName("document-fields");
        summary.setMaxLength(LONGEST_SUMMARY);
        summary.setRequiredIndicatorVisible(true);
        place.setMaxLength(LONGEST_PLACE);
        place.setRequiredIndicatorVisible(true);
        recipients.setHelperText(Texts.t("procedure.document.recipients-help"));
        recipients.setRequiredIndicatorVisible(true);
        signatory.setLabel(Texts.t("procedure.document.signatory"));
        signatory.setItems(task.signatories());
        signatory.setItemLabelGenerator(
                holder -> holder.fullName() + ", " + holder.position().title());
        signatory.setRequiredIndicatorVisible(true);
        if (task.signatories().isEmpty()) {
            signatory.setHelperText(Texts.t("procedure.document.nobody-signs"));
        }
        show(DocumentDraftAnswers.in(step.answers()).orElse(task.proposal()), task);

        List.of(summary, place, recipients).forEach(field -> listen(field, changed));
        listen(signatory, changed);
        var preview =
                new Button(Texts.t("procedure.document.preview"), VaadinIcon.EYE.create(), click -> preview(task));
        preview.setDisableOnClick(false);
        var decided = new Div(signatory, place);
        decided.addClassName("document-decided");
        if (step.ballot() != null) {
            add(new Paragraph(Texts.t("procedure.document.only-if-passed")));
        }
        add(facts(task.outlook()), summary, decided, recipients, preview);
    }

    DocumentDraft draft() {
        Holder holder = signatory.getValue();
        return new DocumentDraft(
                summary.getValue(), place.getValue(), recipients.getValue(), holder == null ? null : holder.personId());
    }

    /** @return those that belong to no field here */
    List<Violation> showViolations(List<Violation> violations) {
        Map<String, Component> fields = Map.of(
                DocumentDraft.FIELD + "summary", summary,
                DocumentDraft.FIELD + "place", place,
                DocumentDraft.FIELD + "signatory", signatory,
                DocumentDraft.FIELD + "recipients", recipients);
        fields.values().forEach(field -> mark(field, null));
        List<Violation> left = new ArrayList<>();
        for (Violation violation : violations) {
            Component field = violation.field() == null ? null : fields.get(violation.field());
            if (field == null) {
                left.add(violation);
            } else {
                mark(
                        field,
                        Texts.t(violation.messageKey(), violation.arguments().toArray()));
                field.scrollIntoView();
            }
        }
        return left;
    }

    private KeyValueList facts(DocumentIssuing.Outlook outlook) {
        var number = new Div("\u2026" + outlook.symbol() + " (" + Texts.t("procedure.document.number-later") + ")");
        if (outlook.unconfirmedSymbol()) {
            number.add(new Badge(Texts.t("procedure.document.unconfirmed"), Badge.Tone.WARNING));
        }
        var type = new Div(outlook.type().label());
        if (outlook.authority().kind() == IssuingAuthority.Kind.UNKNOWN) {
            var mark = new Badge(Texts.t("procedure.document.unconfirmed"), Badge.Tone.WARNING);
            mark.setTitle(Texts.t("procedure.document.authority-unknown"));
            type.add(mark);
        } else if (outlook.authority().kind() == IssuingAuthority.Kind.DENIED) {
            type.add(new Badge(
                    Texts.t(
                            "procedure.document.authority-denied",
                            outlook.authority().legalBasis()),
                    Badge.Tone.DANGER));
        }
        type.addClassName("document-fact");
        number.addClassName("document-fact");
        return new KeyValueList()
                .add(Texts.t("procedure.document.type"), type)
                .add(Texts.t("procedure.document.number"), number)
                .add(
                        Texts.t("procedure.document.date"),
                        Texts.t("procedure.document.date-of-issue", Formats.date(desk.today())))
                .add(
                        Texts.t("procedure.document.format"),
                        Texts.t(outlook.format().basisKey()));
    }

    private void show(DocumentDraft draft, DocumentTask task) {
        summary.setValue(draft.summary());
        place.setValue(draft.place());
        recipients.setValue(draft.recipients());
        task.signatories().stream()
                .filter(holder -> holder.personId().equals(draft.signatory()))
                .findFirst()
                .ifPresent(signatory::setValue);
    }

    private void preview(DocumentTask task) {
        try {
            byte[] pdf = desk.steps().preview(step.id(), draft(), answers.get(), report.get());
            new PdfPreview(
                            Texts.t(
                                    "procedure.document.preview-of",
                                    task.outlook().type().label()),
                            pdf)
                    .open();
        } catch (DomainException e) {
            Notifications.error(e);
        }
    }

    private static void listen(AbstractField<?, ?> field, Runnable changed) {
        if (field instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(change -> {
            mark(field, null);
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private static void mark(Component field, @Nullable String problem) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(problem);
            validated.setInvalid(problem != null);
        }
    }
}
