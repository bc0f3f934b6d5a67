package vn.thongsuot.procedure.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.ui.FileDownload;
import vn.thongsuot.document.ui.FileUpload;
import vn.thongsuot.platform.error.DomainException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.Badge;
import vn.thongsuot.platform.ui.Formats;

/** One paper of a {@link PaperChecklist}. */
final class PaperCard extends Div {

    private static final double KILOBYTE = 1024;
    private static final int LONGEST_NUMBER = 60;

    private final transient FileStore files;
    private final PaperActions actions;
    private final SerializableRunnable changed;
    private final String key;
    private final Div state = new Div();
    private final UnorderedList present = new UnorderedList();
    private final Paragraph problem = new Paragraph();
    private final DatePicker date = Formats.datePicker(Texts.t("procedure.papers.date"));
    private final TextField number = new TextField(Texts.t("procedure.papers.number"));
    private final Div adding = new Div();

    PaperCard(PaperItem paper, FileStore files, PaperActions actions, SerializableRunnable changed) {
        this.files = files;
        this.actions = actions;
        this.changed = changed;
        this.key = paper.key();
        addClassName("paper-card");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", paper.label());

        state.addClassName("paper-state");
        var head = new Div(new H4(paper.label()), state);
        head.addClassName("paper-head");
        present.addClassName("paper-files");
        problem.addClassName("paper-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);

        number.setMaxLength(LONGEST_NUMBER);
        date.setAutoOpen(false);
        date.setHelperText(
                paper.validityMonths() == null
                        ? null
                        : Texts.t("procedure.papers.valid-months", paper.validityMonths()));
        date.addValueChangeListener(change -> clearViolation());
        var upload =
                new FileUpload(files, (name, content, size) -> actions.receive(key, name, content, size), this::accept);
        upload.setAriaLabel(Texts.t("procedure.papers.choose", paper.label()));
        var facts = paper.sealed() ? new Div(date) : new Div(date, number);
        facts.addClassName("paper-facts");
        adding.add(facts, upload);
        adding.addClassName("paper-adding");
        add(head, present, problem, adding);
    }

    void show(PaperItem paper) {
        state.removeAll();
        if (paper.code() != null) {
            state.add(new Span(paper.code()));
        }
        if (paper.sealed()) {
            state.add(new Badge(Texts.t("procedure.papers.sealed")));
        }
        boolean there = paper.files().stream().anyMatch(PaperFile::good);
        if (there) {
            state.add(new Badge(Texts.t("procedure.papers.present"), Badge.Tone.SUCCESS));
        } else if (paper.required()) {
            state.add(new Badge(Texts.t("procedure.papers.required"), Badge.Tone.WARNING));
        } else {
            state.add(new Badge(Texts.t("procedure.papers.optional")));
        }
        present.removeAll();
        present.setVisible(!paper.files().isEmpty());
        paper.files().forEach(file -> present.add(row(file)));
        adding.setVisible(paper.editable());
    }

    void showViolation(Violation violation) {
        problem.setText(Texts.t(violation.messageKey(), violation.arguments().toArray()));
        problem.setVisible(true);
    }

    void clearViolation() {
        problem.setVisible(false);
    }

    private ListItem row(PaperFile paper) {
        StoredFile file = paper.file();
        var facts = new ArrayList<String>();
        if (paper.documentNumber() != null && !paper.documentNumber().isBlank()) {
            facts.add(Texts.t("procedure.papers.numbered", paper.documentNumber()));
        }
        if (paper.documentDate() != null) {
            facts.add(Texts.t("procedure.papers.dated", Formats.date(paper.documentDate())));
        }
        facts.add(size(file.size()));
        facts.add(Texts.t("procedure.papers.uploaded", paper.uploadedBy(), Formats.dateTime(paper.uploadedAt())));
        var details = new Span(String.join(" \u00b7 ", facts));
        details.addClassName("soft");
        var text = new Div(
                paper.sealed()
                        ? new Span(Texts.t("form.answers.sealed"))
                        : FileDownload.link(files, file, () -> actions.mayOpen(file.id())),
                details);
        text.addClassName("paper-file");
        var row = new ListItem(text);
        if (paper.expired()) {
            row.add(new Badge(Texts.t("procedure.papers.expired"), Badge.Tone.DANGER));
        }
        if (paper.cancelled()) {
            row.add(new Badge(Texts.t("procedure.document.cancelled"), Badge.Tone.DANGER));
        }
        if (paper.removable()) {
            row.add(removeButton(file));
        }
        return row;
    }

    private Button removeButton(StoredFile file) {
        String label = Texts.t("procedure.papers.remove", file.name());
        var remove = new Button(VaadinIcon.TRASH.create(), click -> attempt(() -> actions.remove(key, file.id())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        return remove;
    }

    /** What this throws is shown by the upload itself. */
    private void accept(StoredFile file) {
        actions.add(
                key,
                file,
                date.getValue(),
                number.isEmpty() ? null : number.getValue().strip());
        date.clear();
        number.clear();
        clearViolation();
        changed.run();
    }

    private void attempt(SerializableRunnable action) {
        try {
            action.run();
            clearViolation();
            changed.run();
        } catch (DomainException e) {
            showViolation(new Violation(null, e.messageKey(), List.copyOf(e.arguments())));
        }
    }

    private static String size(long bytes) {
        NumberFormat format = NumberFormat.getInstance(Formats.locale());
        format.setMaximumFractionDigits(1);
        return bytes < KILOBYTE * KILOBYTE
                ? format.format(Math.ceil(bytes / KILOBYTE)) + " kB"
                : format.format(bytes / KILOBYTE / KILOBYTE) + " MB";
    }
}
