package vn.thongsuot.procedure.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.model.CaseDeadline;
import vn.thongsuot.procedure.model.ProcedureModel;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.model.Step;

/**
 * One version of a procedure, whole and immutable.
 *
 * @param definitionId of the version, as a case keeps it
 * @param forms by id
 * @param templates of documents, by file name
 * @param english labels in English by the keys of {@code labels_en.properties}
 * @param xml the model as it was written
 */
public record Procedure(
        String definitionId,
        int version,
        ProcedureModel model,
        ProcedureSheet sheet,
        Map<String, FormSchema> forms,
        Map<String, byte[]> templates,
        Properties english,
        String xml) {

    public String key() {
        return model.key();
    }

    public String title() {
        return label("title", sheet.title());
    }

    public Step step(String id) {
        return Optional.ofNullable(model.steps().get(id))
                .orElseThrow(() -> new NotFoundException("procedure.step.not-found", id));
    }

    public FormSchema form(String id) {
        return Optional.ofNullable(forms.get(id))
                .orElseThrow(() -> new NotFoundException("procedure.form.not-found", id));
    }

    /** The label in the language of the current user: the Vietnamese of the model, or its English. */
    public String label(String key, String vietnamese) {
        return Texts.inEnglish() ? english.getProperty(key, vietnamese) : vietnamese;
    }

    /** What people call an element of the model. */
    public String elementName(String id) {
        return label(id, model.names().getOrDefault(id, id));
    }

    public String dateName(String name) {
        ProcedureSheet.CaseDate found = sheet.dates().get(name);
        return label("date." + name, found == null ? name : found.label());
    }

    public ProcedureSheet.Document document(String name) {
        return Optional.ofNullable(sheet.documents().get(name))
                .orElseThrow(() -> new NotFoundException("procedure.document.not-found", name));
    }

    /** The template of a document as it was when this version was put into force. */
    public byte[] template(String file) {
        return Optional.ofNullable(templates.get(file))
                .orElseThrow(() -> new NotFoundException("procedure.document.not-found", file));
    }

    /** What people call a limit of the case. */
    public String deadlineName(String name) {
        CaseDeadline found = sheet.deadlines().get(name);
        return label("deadline." + name, found == null ? name : found.label());
    }

    public String paperName(String paper) {
        ProcedureSheet.Paper found = sheet.papers().get(paper);
        return label("paper." + paper, found == null ? paper : found.label());
    }
}
