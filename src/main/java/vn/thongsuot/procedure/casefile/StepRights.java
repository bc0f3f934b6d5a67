package vn.thongsuot.procedure.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.Concern;

/** Whether the signed-in person may do a step that waits, and in whose place. */
@Component
class StepRights {

    private final CaseAccess access;
    private final CaseConcerns concerns;
    private final CasePeople people;

    StepRights(CaseAccess access, CaseConcerns concerns, CasePeople people) {
        this.access = access;
        this.concerns = concerns;
        this.people = people;
    }

    /**
     * @param onBehalfOf who has the role and is away; {@code null} when the person does it by own right
     * @param free nobody else has taken it: it may be done, taken, or given back at once
     */
    record Right(@Nullable PersonId onBehalfOf, @Nullable String onBehalfOfName, boolean free) {}

    /** Empty when the step is not this person's to do at all. */
    Optional<Right> of(CaseFile file, WorkItem item) {
        return of(access.keyring(), file, item);
    }

    Optional<Right> of(Keyring keys, CaseFile file, WorkItem item) {
        PersonId me = keys.person();
        Concern about = concerns.of(file.id(), file.subject());
        if (me == null || about.excludes(keys.who())) {
            return Optional.empty();
        }
        String key = item.candidateKey();
        PersonId assignee = item.assignee();
        boolean mine = me.equals(assignee);
        if (mine && item.isHandedOver()) {
            return Optional.of(new Right(null, null, true));
        }
        // What somebody took before going away is done by their substitute alone, also among colleagues of one role.
        PersonId awaited = mine ? item.onBehalfOf() : assignee;
        Optional<Keyring.Lent> lender =
                awaited == null ? Optional.empty() : keys.lentBy(awaited, key, file.procedureKey(), about);
        if (lender.isPresent()) {
            return lender.map(from -> new Right(from.holder(), from.holderName(), true));
        }
        boolean free = assignee == null || mine || me.equals(item.onBehalfOf());
        if (keys.opensAsOwn(key, about) || people.isNamed(item, me)) {
            return Optional.of(new Right(null, null, free));
        }
        return keys.lentFor(key, file.procedureKey(), about)
                .map(from -> new Right(from.holder(), from.holderName(), free));
    }
}
