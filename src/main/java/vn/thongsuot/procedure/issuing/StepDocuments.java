package vn.thongsuot.procedure.issuing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.thongsuot.document.register.DocumentIssuing;
import vn.thongsuot.document.register.IssueOrder;
import vn.thongsuot.document.register.IssuedDocument;
import vn.thongsuot.document.register.Issuer;
import vn.thongsuot.document.register.IssuingBody;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.role.RoleResolver;

/** Turns what a procedure says of a document into one that can be looked at and issued. */
@Service
public class StepDocuments {

    private final RoleResolver roles;
    private final OrganizationDirectory organization;
    private final DocumentIssuing issuing;
    private final DocumentComposer composer;

    StepDocuments(
            RoleResolver roles,
            OrganizationDirectory organization,
            DocumentIssuing issuing,
            DocumentComposer composer) {
        this.roles = roles;
        this.organization = organization;
        this.issuing = issuing;
        this.composer = composer;
    }

    /** @param subject how the case's subject is called, for the proposed summary */
    public DocumentTask task(CaseContext context, Procedure procedure, String name, String summary) {
        ProcedureSheet.Document document = procedure.document(name);
        Issuer issuer = issuer(document.issuer(), context.unit());
        List<Holder> signatories = signatories(document, context);
        return new DocumentTask(
                name,
                issuer,
                issuing.outlook(issuer, document.type(), context.today()),
                signatories,
                new DocumentDraft(
                        summary,
                        composer.place(issuer.unit()),
                        String.join("\n", document.recipients(context.start())),
                        signatories.isEmpty() ? null : signatories.getFirst().personId()));
    }

    public List<Violation> violations(DocumentTask task, @Nullable DocumentDraft draft) {
        return draft == null ? List.of(Violation.of(null, "procedure.document.missing")) : draft.violations(task);
    }

    /** The document as it would be issued today, marked as a draft and without a number. */
    public byte[] preview(
            Procedure procedure, DocumentTask task, DocumentDraft draft, Map<String, @Nullable Object> data) {
        ProcedureSheet.Document document = procedure.document(task.name());
        Holder signatory = task.signatory(draft.signatory()).orElse(null);
        return composer.preview(procedure.template(document.template()), task, draft, signatory, data);
    }

    /** Number, files and entry in the register, in the transaction of the step. */
    public IssuedDocument issue(
            CaseContext context,
            Procedure procedure,
            DocumentTask task,
            DocumentDraft draft,
            Map<String, @Nullable Object> data,
            boolean restricted) {
        ProcedureSheet.Document document = procedure.document(task.name());
        Holder signatory = task.signatory(draft.signatory())
                .orElseThrow(() -> new RuleViolationException("procedure.document.signatory-required"));
        var order = new IssueOrder(
                task.issuer(),
                document.type(),
                context.today(),
                draft.summary().strip(),
                draft.recipientLines(),
                signatory.personId(),
                signatory.fullName(),
                signatory.position().title(),
                Objects.requireNonNull(context.caseId()).value(),
                restricted);
        byte[] template = procedure.template(document.template());
        return issuing.issue(
                order, marks -> composer.write(template, task, draft, signatory, context.today(), data, marks));
    }

    private Issuer issuer(String name, UnitSummary unit) {
        IssuingBody.Named named =
                IssuingBody.named(name).orElseThrow(() -> new IllegalStateException("No issuer " + name));
        Level level = named.levelIn(unit.kind());
        return organization
                .ancestorAt(unit, level)
                .map(found -> new Issuer(found, named.bodyAt(level)))
                .orElseThrow(() -> new RuleViolationException("procedure.document.no-issuer", unit.name()));
    }

    /** Each person once, with the first position that lets them sign. */
    private List<Holder> signatories(ProcedureSheet.Document document, CaseContext context) {
        Map<PersonId, Holder> found = new LinkedHashMap<>();
        for (String role : document.signatory()) {
            roles.inUnitOf(role, context.unit(), false)
                    .ifPresent(resolved -> roles.holding(resolved.key(), context.today())
                            .forEach(holder -> found.putIfAbsent(holder.personId(), holder)));
        }
        return List.copyOf(found.values());
    }
}
