package vn.thongsuot.audit;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.CurrentUser;

/**
 * Records what happened. An entry is committed or lost together with what it tells of; entries of one transaction are chained
 * at its very end, so that others wait for each other only for the length of a commit.
 */
@Service
public class AuditTrail {

    private final CurrentUser currentUser;
    private final AuditChain chain;

    AuditTrail(CurrentUser currentUser, AuditChain chain) {
        this.currentUser = currentUser;
        this.chain = chain;
    }

    /**
     * Needs a transaction that is not read-only. The person who acts is the one signed in; nobody means the portal itself.
     *
     * @param action what was done, {@code module.verb}, for instance {@code membership.admit}
     * @param subject what it was done to, {@code kind:id}, for instance {@code case:17}
     * @param details no personal data beyond what is needed to understand the entry
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String action, String subject, Map<String, String> details) {
        Actor actor = currentUser.signedIn().map(Actor::of).orElse(Actor.PORTAL);
        chain.append(actor, action, subject, details);
    }
}
