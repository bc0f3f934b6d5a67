package vn.thongsuot.procedure.casefile;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.CasePeopleChanged;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.model.SubjectSource;

/** Lets a case learn during its course whom it is about: from a field or a ballot of the step just completed. */
@Component
class CaseSubjects {

    private final CaseContexts contexts;
    private final BallotValues ballots;
    private final ApplicationEventPublisher events;

    CaseSubjects(CaseContexts contexts, BallotValues ballots, ApplicationEventPublisher events) {
        this.contexts = contexts;
        this.ballots = ballots;
        this.events = events;
    }

    /** A step that names nobody leaves the case as it is. */
    void learn(CaseFile file, Procedure procedure, Step step, Map<String, Object> answers) {
        SubjectSource source = step.subject();
        if (source == null) {
            return;
        }
        person(file, source, answers).ifPresent(person -> {
            file.concerns(person);
            file.retitle(contexts.title(file, procedure));
            events.publishEvent(CasePeopleChanged.of(file.id()));
        });
    }

    private Optional<PersonId> person(CaseFile file, SubjectSource source, Map<String, Object> answers) {
        Optional<Object> named = source.ballot()
                ? ballots.value(file, Ballot.BALLOT + source.name())
                : Optional.ofNullable(answers.get(source.name()));
        return named.map(Object::toString)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(id -> new PersonId(Long.parseLong(id)));
    }
}
