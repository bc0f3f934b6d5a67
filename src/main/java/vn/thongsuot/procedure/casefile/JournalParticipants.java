package vn.thongsuot.procedure.casefile;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.CaseParticipants;

/** Writes down who takes part in a case without having done a step of it. */
@Component
class JournalParticipants implements CaseParticipants {

    private final CaseJournal journal;

    JournalParticipants(CaseJournal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takesPart(CaseId caseId, PersonId person) {
        journal.takesPart(caseId, person);
    }
}
