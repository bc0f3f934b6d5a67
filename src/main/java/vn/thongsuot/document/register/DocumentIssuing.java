package vn.thongsuot.document.register;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.text.SearchText;

/** Issues documents: number, files, hashes and entry in the register, all at once. Who may issue is the caller's to say. */
@Service
public class DocumentIssuing {

    private final NumberRegister numbers;
    private final Terms terms;
    private final DocumentTypes types;
    private final OrganSymbols symbols;
    private final IssuingAuthority authority;
    private final RegisterAccess access;
    private final FileStore files;
    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DocumentIssuing(
            NumberRegister numbers,
            Terms terms,
            DocumentTypes types,
            OrganSymbols symbols,
            IssuingAuthority authority,
            RegisterAccess access,
            FileStore files,
            JdbcClient database,
            AuditTrail audit,
            Clock clock) {
        this.numbers = numbers;
        this.terms = terms;
        this.types = types;
        this.symbols = symbols;
        this.authority = authority;
        this.access = access;
        this.files = files;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is known of a document before it is issued.
     *
     * @param organSymbol what follows the slash of the number
     * @param unconfirmedSymbol the organization's symbol is not confirmed
     */
    public record Outlook(
            DocumentType type, String organSymbol, boolean unconfirmedSymbol, IssuingAuthority.Answer authority) {

        /** What follows the number, {@code -QĐ/ĐU}. */
        public String symbol() {
            return "-" + type.symbol() + "/" + organSymbol;
        }
    }

    @Transactional(readOnly = true)
    public Outlook outlook(Issuer issuer, String typeKey, LocalDate date) {
        DocumentType type = types.require(typeKey);
        OrganSymbols.Symbol organ = symbols.require(issuer);
        return new Outlook(type, organ.text(), organ.unconfirmed(), authority.ask(issuer, typeKey, date));
    }

    /**
     * Gives the number, lets the document be written with it and enters it. Whoever issues in the same register waits until
     * this transaction ends.
     *
     * @throws RuleViolationException when the body may not issue this type, or no term was entered for the day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(IssueOrder order, DocumentWriter writer) {
        Issuer issuer = order.issuer();
        DocumentType type = types.require(order.typeKey());
        if (authority.ask(issuer, order.typeKey(), order.date()).kind() == IssuingAuthority.Kind.DENIED) {
            throw new RuleViolationException("document.register.not-entitled", type.label());
        }
        Term term = terms.require(issuer.unit(), order.date());
        OrganSymbols.Symbol organ = symbols.require(issuer);
        var key = new NumberRegister.Key(
                issuer.unit().id().value(), issuer.organ().name(), type.key(), term.id());
        NumberRegister.Allotted allotted = numbers.next(key);
        String code = OrganSymbols.code(allotted.number(), type, organ);
        String verification = VerificationCode.make(random);
        DocumentWriter.Written written =
                writer.write(new DocumentWriter.Marks(allotted.number(), code, VerificationCode.printed(verification)));
        StoredFile docx = store(written.fileName() + ".docx", written.docx());
        StoredFile pdf = store(written.fileName() + ".pdf", written.pdf());
        DocumentId id = insert(order, type, allotted, code, verification, docx, pdf);
        audit.record(
                "document.issue",
                "document:" + id.value(),
                Map.of("code", code, "docx", docx.sha256(), "pdf", pdf.sha256()));
        return new IssuedDocument(
                id, allotted.number(), code, order.date(), VerificationCode.printed(verification), docx, pdf);
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), content.length);
    }

    private DocumentId insert(
            IssueOrder order,
            DocumentType type,
            NumberRegister.Allotted allotted,
            String code,
            String verification,
            StoredFile docx,
            StoredFile pdf) {
        var keys = new GeneratedKeyHolder();
        Issuer issuer = order.issuer();
        database.sql("""
                        insert into document_outgoing (register_id, number, code, type_key, unit_id, unit_path, organ, body,
                            origin, state, issued_on, summary, summary_search, recipients, signatory_id, signatory_name,
                            signatory_title, docx_file_id, docx_sha256, pdf_file_id, pdf_sha256, verification_code,
                            case_id, restricted, recorded_by, recorded_at)
                        values (:register, :number, :code, :type, :unit, :path, :organ, :body, 'PORTAL', 'IN_FORCE', :date,
                            :summary, :search, :recipients, :signatory, :signatoryName, :signatoryTitle, :docx,
                            :docxHash, :pdf, :pdfHash, :verification, :caseId, :restricted, :by, :at)
                        """)
                .param("register", allotted.registerId())
                .param("number", allotted.number())
                .param("code", code)
                .param("type", type.key())
                .param("unit", issuer.unit().id().value())
                .param("path", issuer.unit().path())
                .param("organ", issuer.organ().name())
                .param("body", issuer.body().name())
                .param("date", order.date())
                .param("summary", order.summary())
                .param("search", SearchText.of(order.summary()))
                .param("recipients", String.join("\n", order.recipients()))
                .param("signatory", order.signatory().value())
                .param("signatoryName", order.signatoryName())
                .param("signatoryTitle", order.signatoryTitle())
                .param("docx", docx.id().value())
                .param("docxHash", docx.sha256())
                .param("pdf", pdf.id().value())
                .param("pdfHash", pdf.sha256())
                .param("verification", verification)
                .param("caseId", order.caseId())
                .param("restricted", order.restricted())
                .param("by", access.person().value())
                .param("at", Timestamp.from(clock.instant()))
                .update(keys);
        return new DocumentId(Objects.requireNonNull(keys.getKey()).longValue());
    }
}
