package vn.thongsuot.procedure;

import vn.thongsuot.organization.PersonId;

/** Lets an action of a domain module name people who take part in a case, and so may see it, whatever positions they hold. */
public interface CaseParticipants {

    /** From now on the person may see the case. Doing it twice changes nothing. */
    void takesPart(CaseId caseId, PersonId person);
}
