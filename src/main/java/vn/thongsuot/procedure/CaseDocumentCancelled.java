package vn.thongsuot.procedure;

import java.util.Set;
import vn.thongsuot.organization.PersonId;

/**
 * A document that a case had issued was cancelled in the register. Published in that transaction.
 *
 * @param concerned who has the case now, else who issued the document
 */
public record CaseDocumentCancelled(CaseId caseId, Set<PersonId> concerned) {}
