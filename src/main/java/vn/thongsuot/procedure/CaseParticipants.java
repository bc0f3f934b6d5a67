package vn.thongsuot.procedure;

import java.util.Collection;
import vn.thongsuot.organization.PersonId;

/** Lets an action of a domain module name people who take part in a case, and so may see it, whatever positions they hold. */
public interface CaseParticipants {

    /** From now on the person may see the case. Doing it twice changes nothing. */
    void takesPart(CaseId caseId, PersonId person);

    /** These are the people of that group of {@link NamedPeople} now, and nobody else; they take part in the case. */
    void named(CaseId caseId, String group, Collection<PersonId> persons);
}
