package vn.thongsuot.procedure.issuing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.register.DocumentWriter;
import vn.thongsuot.document.rendering.DocumentRenderer;
import vn.thongsuot.document.rendering.OfficialForm;
import vn.thongsuot.document.rendering.PdfConverter;
import vn.thongsuot.document.rendering.PdfOptions;
import vn.thongsuot.document.rendering.SignatureBlock;
import vn.thongsuot.document.signing.PdfSigner;
import vn.thongsuot.document.signing.SignatureRequest;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.text.SearchText;

/** Fills the template of a document with what the official form holds and what the case knows, and signs what is issued. */
@Component
class DocumentComposer {

    private static final String OFFICIAL_LETTER = "official-letter";

    private final OfficialNames names;
    private final DocumentRenderer renderer;
    private final PdfConverter converter;
    private final PdfSigner signer;

    DocumentComposer(OfficialNames names, DocumentRenderer renderer, PdfConverter converter, PdfSigner signer) {
        this.names = names;
        this.renderer = renderer;
        this.converter = converter;
        this.signer = signer;
    }

    String place(UnitSummary unit) {
        return names.place(unit);
    }

    byte[] preview(
            byte[] template,
            DocumentTask task,
            DocumentDraft draft,
            @Nullable Holder signatory,
            Map<String, @Nullable Object> data) {
        byte[] docx = renderer.render(template, with(data, form(task, draft, signatory, null, null)));
        return converter.toPdf(docx, PdfOptions.DRAFT);
    }

    DocumentWriter.Written write(
            byte[] template,
            DocumentTask task,
            DocumentDraft draft,
            Holder signatory,
            LocalDate date,
            Map<String, @Nullable Object> data,
            DocumentWriter.Marks marks) {
        byte[] docx = renderer.render(template, with(data, form(task, draft, signatory, date, marks.number())));
        String title = task.outlook().type().name() + " " + marks.code();
        byte[] pdf = converter.toPdf(docx, PdfOptions.issued(marks.verificationCode(), title));
        byte[] signed = signer.isAvailable()
                ? signer.sign(pdf, new SignatureRequest(title, draft.place().strip()))
                : pdf;
        return new DocumentWriter.Written(fileName(marks.code()), docx, signed);
    }

    private OfficialForm form(
            DocumentTask task,
            DocumentDraft draft,
            @Nullable Holder signatory,
            @Nullable LocalDate date,
            @Nullable Integer number) {
        var type = task.outlook().type();
        return new OfficialForm(
                task.outlook().format(),
                names.superior(task.issuer()),
                names.issuer(task.issuer()),
                number,
                type.symbol(),
                task.outlook().organSymbol(),
                draft.place().strip(),
                date,
                OFFICIAL_LETTER.equals(type.key()) ? "" : type.name().toUpperCase(Texts.VIETNAMESE),
                draft.summary().strip(),
                signatory == null
                        ? new SignatureBlock(SignatureBlock.Capacity.OWN, null, "", "")
                        : names.signature(task.issuer(), signatory),
                draft.recipientLines());
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> data, OfficialForm form) {
        Map<String, @Nullable Object> all = new HashMap<>(data);
        all.putAll(form.fields());
        return all;
    }

    /** {@code 05-qd-du}: safe on every computer. */
    private static String fileName(String code) {
        return SearchText.of(code).replace('/', '-').toLowerCase(Locale.ROOT);
    }
}
