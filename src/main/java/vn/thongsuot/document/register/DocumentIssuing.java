package vn.thongsuot.document.register;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.document.FileStore;
import vn.thongsuot.document.StoredFile;
import vn.thongsuot.document.rendering.DocumentFormat;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.text.PublicCode;

/** Issues documents: number, files, hashes and entry in the register, all at once. Who may issue is the caller's to say. */
@Service
public class DocumentIssuing {

    private final NumberRegister numbers;
    private final Terms terms;
    private final DocumentTypes types;
    private final OrganSymbols symbols;
    private final IssuingAuthority authority;
    private final FileStore files;
    private final OutgoingEntries entries;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    DocumentIssuing(
            NumberRegister numbers,
            Terms terms,
            DocumentTypes types,
            OrganSymbols symbols,
            IssuingAuthority authority,
            FileStore files,
            OutgoingEntries entries,
            AuditTrail audit) {
        this.numbers = numbers;
        this.terms = terms;
        this.types = types;
        this.symbols = symbols;
        this.authority = authority;
        this.files = files;
        this.entries = entries;
        this.audit = audit;
    }

    /**
     * What is known of a document before it is issued.
     *
     * @param organSymbol what follows the slash of the number
     * @param unconfirmedSymbol the symbol of the type or of the organization is not confirmed
     * @param format generation of the official form
     */
    public record Outlook(
            DocumentType type,
            String organSymbol,
            boolean unconfirmedSymbol,
            IssuingAuthority.Answer authority,
            DocumentFormat format) {

        /** What follows the number, {@code -QĐ/ĐU}. */
        public String symbol() {
            return "-" + type.symbol() + "/" + organSymbol;
        }
    }

    @Transactional(readOnly = true)
    public Outlook outlook(Issuer issuer, String typeKey, LocalDate date) {
        DocumentType type = types.require(typeKey, date);
        OrganSymbols.Symbol organ = symbols.require(issuer);
        return new Outlook(
                type,
                organ.text(),
                organ.unconfirmed() || types.isSymbolUnconfirmed(typeKey, date),
                authority.ask(issuer, typeKey, date),
                DocumentFormat.on(date));
    }

    /**
     * Gives the number, lets the document be written with it and enters it. Whoever issues in the same register waits until
     * this transaction ends. So that they do not wait for the writing too, the document is written with the number that comes
     * next before the register is locked, and again only if somebody else was given that number meanwhile.
     *
     * @throws RuleViolationException when the body may not issue this type, or no term was entered for the day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedDocument issue(IssueOrder order, DocumentWriter writer) {
        Issuer issuer = order.issuer();
        DocumentType type = types.require(order.typeKey(), order.date());
        if (authority.ask(issuer, order.typeKey(), order.date()).kind() == IssuingAuthority.Kind.DENIED) {
            throw new RuleViolationException("document.register.not-entitled", type.label());
        }
        NumberRegister.Key key = NumberRegister.Key.of(issuer, type, terms.require(issuer.unit(), order.date()));
        OrganSymbols.Symbol organ = symbols.require(issuer);
        String verification = PublicCode.make(random);
        int expected = numbers.look(key).map(NumberRegister.State::lastNumber).orElse(0) + 1;
        DocumentWriter.Written written = writer.write(marks(expected, type, organ, verification));
        NumberRegister.Allotted allotted = numbers.next(key);
        if (allotted.number() != expected) {
            written = writer.write(marks(allotted.number(), type, organ, verification));
        }
        StoredFile docx = store(written.fileName() + ".docx", written.docx());
        StoredFile pdf = store(written.fileName() + ".pdf", written.pdf());
        String code = OrganSymbols.code(allotted.number(), type, organ);
        DocumentId id = entries.insert(
                new OutgoingEntries.Numbered(issuer, type, allotted, code),
                new OutgoingEntries.Content(
                        order.date(),
                        order.summary(),
                        String.join("\n", order.recipients()),
                        order.signatoryName(),
                        order.signatoryTitle(),
                        order.restricted()),
                new OutgoingEntries.FilePair(docx, pdf),
                OutgoingState.IN_FORCE,
                new OutgoingEntries.Made(order.signatory().value(), verification, order.caseId()));
        audit.record(
                "document.issue",
                "document:" + id.value(),
                Map.of("code", code, "docx", docx.sha256(), "pdf", pdf.sha256()));
        return new IssuedDocument(
                id, allotted.number(), code, order.date(), PublicCode.printed(verification), docx, pdf);
    }

    private static DocumentWriter.Marks marks(
            int number, DocumentType type, OrganSymbols.Symbol organ, String verification) {
        return new DocumentWriter.Marks(
                number, OrganSymbols.code(number, type, organ), PublicCode.printed(verification));
    }

    private StoredFile store(String name, byte[] content) {
        return files.store(name, new ByteArrayInputStream(content), content.length);
    }
}
