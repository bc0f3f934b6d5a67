package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.meeting.CountedBallot;
import vn.thongsuot.procedure.meeting.CountedBallots;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.role.RoleResolver;

/** Who may see a count that was not announced: whoever recorded it, who counted, and the roles the procedure names. */
@Component
class BallotSecrets {

    private final CountedBallots counted;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final RoleResolver roles;

    BallotSecrets(CountedBallots counted, CaseAccess access, CaseContexts contexts, RoleResolver roles) {
        this.counted = counted;
        this.access = access;
        this.contexts = contexts;
        this.roles = roles;
    }

    /** The votes of a case the signed-in person may not see the count of. */
    List<CountedBallot> sealed(CaseFile file, Procedure procedure) {
        if (procedure.sheet().ballots().values().stream().allMatch(Ballot::isAnnounced)) {
            return List.of();
        }
        return counted.of(file.id()).stream()
                .filter(ballot -> !maySee(file, procedure, ballot))
                .toList();
    }

    boolean maySee(CaseFile file, Procedure procedure, CountedBallot ballot) {
        PersonId me = access.signedIn().personId();
        if (ballot.announced() || (me != null && ballot.isKnownTo(me))) {
            return true;
        }
        Ballot sheet = procedure.sheet().ballots().get(ballot.ballot());
        if (sheet == null) {
            return false;
        }
        Set<String> keys = access.keys();
        UnitSummary unit = contexts.of(file).unit();
        return sheet.visibleTo().stream()
                .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                .anyMatch(role -> keys.contains(role.key()));
    }
}
