package vn.thongsuot.procedure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What a domain module seals under owners of its own, each beside a case. Whoever guards the case is told when it is opened, and finds
 * it in the book of openings. Implementations are Spring beans.
 */
public interface SealedRecords {

    /** The kind of their owners in the sealed compartment. */
    String ownerKind();

    Optional<CaseId> caseOf(String ownerKey);

    /** The keys of the owners that stand beside one of these cases. */
    Map<String, CaseId> beside(Collection<CaseId> cases);
}
