package vn.thongsuot.procedure.issuing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.document.register.DocumentIssuing;
import vn.thongsuot.document.register.Issuer;
import vn.thongsuot.organization.Holder;
import vn.thongsuot.organization.PersonId;

/**
 * A document that a step is about to issue.
 *
 * @param name as the procedure calls it
 * @param signatories who may sign today, the usual one first
 * @param proposal with which the step opens
 */
public record DocumentTask(
        String name, Issuer issuer, DocumentIssuing.Outlook outlook, List<Holder> signatories, DocumentDraft proposal) {

    Optional<Holder> signatory(@Nullable PersonId chosen) {
        return signatories.stream()
                .filter(holder -> holder.personId().equals(chosen))
                .findFirst();
    }
}
