package vn.thongsuot.petition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.sealing.Opening;
import vn.thongsuot.sealing.OpeningReason;
import vn.thongsuot.sealing.SealOpenings;

/**
 * Opening who sent a protected petition, or its letter: by those of the unit who receive, decide or verify it, for a reason they
 * type, and seen by the standing secretariat.
 */
@Service
@Transactional
public class SenderOpening {

    private static final int MOST_OPENINGS = 50;
    private static final Set<BodyKind> OPENERS = Set.of(
            BodyKind.COMMITTEE_OFFICE,
            BodyKind.STANDING_SECRETARIAT,
            BodyKind.INSPECTION_COMMITTEE,
            BodyKind.INSPECTION_OFFICE);

    private final PetitionRegister register;
    private final SenderVault vault;
    private final SealOpenings openings;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    SenderOpening(
            PetitionRegister register,
            SenderVault vault,
            SealOpenings openings,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.register = register;
        this.vault = vault;
        this.openings = openings;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public boolean mayOpen(Petition petition) {
        return (petition.protectedSender() || petition.sealedLetter()) && holds(petition, OPENERS);
    }

    /** @throws NotFoundException when there is nothing sealed or it is not this person's to open */
    public Sender sender(PetitionId id, OpeningReason reason) {
        Petition petition = opened(id);
        if (!petition.protectedSender()) {
            throw PetitionRegister.notFound();
        }
        audit.record("petition.open-sender", "petition:" + id, Map.of());
        return vault.open(id, petition.senderKind(), reason);
    }

    public Optional<Letter> letter(PetitionId id, OpeningReason reason) {
        opened(id);
        audit.record("petition.open-letter", "petition:" + id, Map.of());
        return vault.openLetter(id, reason);
    }

    /** Who opened it, when and why, for the standing secretariat; empty for everybody else. */
    @Transactional(readOnly = true)
    public List<Opening> openings(Petition petition) {
        return holds(petition, Set.of(BodyKind.STANDING_SECRETARIAT))
                ? openings.of(SenderVault.OWNER, List.of(petition.id().toString()), MOST_OPENINGS)
                : List.of();
    }

    private Petition opened(PetitionId id) {
        Petition petition = register.open(id);
        if (!mayOpen(petition)) {
            throw PetitionRegister.notFound();
        }
        return petition;
    }

    private boolean holds(Petition petition, Set<BodyKind> bodies) {
        return currentUser.signedIn().map(SignedIn::positions).orElse(List.of()).stream()
                .anyMatch(position -> position.unit().id().equals(petition.unit())
                        && position.body() != null
                        && bodies.contains(position.body()));
    }
}
