package vn.thongsuot.procedure.casefile;

import java.util.Collection;
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
    private final CasePeople people;

    JournalParticipants(CaseJournal journal, CasePeople people) {
        this.journal = journal;
        this.people = people;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takesPart(CaseId caseId, PersonId person) {
        journal.takesPart(caseId, person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void named(CaseId caseId, String group, Collection<PersonId> persons) {
        people.name(caseId, group, persons);
        persons.forEach(person -> journal.takesPart(caseId, person));
    }
}
