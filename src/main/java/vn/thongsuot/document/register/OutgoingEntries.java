package vn.thongsuot.document.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.platform.text.SearchText;

/** Writes an entry of an outgoing register, whether the document was made here or on paper. */
@Component
class OutgoingEntries {

    private final JdbcClient database;
    private final RegisterAccess access;
    private final Clock clock;

    OutgoingEntries(JdbcClient database, RegisterAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /** A number and what carries it. */
    record Numbered(Issuer issuer, DocumentType type, NumberRegister.Allotted allotted, String code) {}

    /**
     * What is written on the document.
     *
     * @param restricted whether it is kept from the other readers of the register
     */
    record Content(
            LocalDate date,
            String summary,
            String recipients,
            String signatoryName,
            String signatoryTitle,
            boolean restricted) {}

    /** The files; both {@code null} while a number is only reserved. */
    record FilePair(@Nullable StoredFile docx, @Nullable StoredFile pdf) {}

    /** What only a document has that was made here. */
    record Made(
            long signatory, String verification, @Nullable Long caseId) {}

    DocumentId insert(Numbered numbered, Content content, FilePair files, OutgoingState state, @Nullable Made made) {
        Issuer issuer = numbered.issuer();
        StoredFile docx = files.docx();
        StoredFile pdf = files.pdf();
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        insert into document_outgoing (register_id, number, code, type_key, unit_id, unit_path, organ, body,
                            origin, state, issued_on, summary, summary_search, recipients, signatory_id, signatory_name,
                            signatory_title, docx_file_id, docx_sha256, pdf_file_id, pdf_sha256, verification_code,
                            case_id, restricted, recorded_by, recorded_at)
                        values (:register, :number, :code, :type, :unit, :path, :organ, :body, :origin, :state, :date,
                            :summary, :search, :recipients, :signatory, :signatoryName, :signatoryTitle, :docx,
                            :docxHash, :pdf, :pdfHash, :verification, :caseId, :restricted, :by, :at)
                        """)
                .param("register", numbered.allotted().registerId())
                .param("number", numbered.allotted().number())
                .param("code", numbered.code())
                .param("type", numbered.type().key())
                .param("unit", issuer.unit().id().value())
                .param("path", issuer.unit().path())
                .param("organ", issuer.organ().name())
                .param("body", issuer.body().name())
                .param("origin", (made == null ? Origin.PAPER : Origin.PORTAL).name())
                .param("state", state.name())
                .param("date", content.date())
                .param("summary", content.summary().strip())
                .param("search", SearchText.of(content.summary()))
                .param("recipients", content.recipients().strip())
                .param("signatory", made == null ? null : made.signatory())
                .param("signatoryName", content.signatoryName().strip())
                .param("signatoryTitle", content.signatoryTitle().strip())
                .param("docx", docx == null ? null : docx.id().value())
                .param("docxHash", docx == null ? null : docx.sha256())
                .param("pdf", pdf == null ? null : pdf.id().value())
                .param("pdfHash", pdf == null ? null : pdf.sha256())
                .param("verification", made == null ? null : made.verification())
                .param("caseId", made == null ? null : made.caseId())
                .param("restricted", content.restricted())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update(keys);
        return new DocumentId(Objects.requireNonNull(keys.getKey()).longValue());
    }
}
