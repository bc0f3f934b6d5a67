package vn.thongsuot.procedure.link;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.procedure.CaseId;

/** Links as steps make and follow them: made by an action in the name of whoever did the step, and nobody's to take back. */
@Service
@Transactional
public class StepLinks {

    private final LinkStore store;
    private final AuditTrail audit;

    StepLinks(LinkStore store, AuditTrail audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * The cases that one arose from, by a step or as somebody linked them: for records that follow from it. Who may see them is not
     * asked, so nobody is told of them.
     */
    @Transactional(readOnly = true)
    public List<CaseId> origins(CaseId caseId) {
        return store.of(caseId).stream()
                .filter(link -> link.kind() == LinkKind.ORIGIN && link.to().equals(caseId))
                .map(LinkStore.Row::from)
                .toList();
    }

    /** @param from the case whose step it is; does nothing where the two are bound so already */
    public void link(CaseId from, CaseId to, LinkKind kind) {
        boolean bound = store.of(from).stream()
                .anyMatch(link -> link.kind() == kind && link.other(from).equals(to));
        if (bound) {
            return;
        }
        LinkId link =
                store.add(from, to, kind, true, null, store.lastActor(from).orElseThrow());
        audit.record("procedure.link.step", "case-link:" + link.value(), Map.of("kind", kind.name()));
    }
}
