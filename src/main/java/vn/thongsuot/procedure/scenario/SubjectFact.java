package vn.thongsuot.procedure.scenario;

import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseContext;

/** {@code subject}: the person the case is about, or {@code none} as long as nobody is known. */
@Component
@Profile("scenario")
class SubjectFact implements ScenarioFact {

    @Override
    public String name() {
        return "subject";
    }

    @Override
    public String found(CaseContext context, Map<String, Object> of) {
        PersonId subject = context.subject();
        return subject == null ? "none" : String.valueOf(subject.value());
    }
}
