package vn.thongsuot.procedure.casefile;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.FieldRule;
import vn.thongsuot.procedure.FieldRuleCall;

/** Whether the person chosen may still be put to the vote in this case: has not withdrawn in it before. */
@Component
class HasNotWithdrawn implements FieldRule {

    private final CaseFiles files;
    private final ObjectProvider<CaseContexts> contexts; // the catalogue behind it asks for all rules
    private final Withdrawn withdrawn;

    HasNotWithdrawn(CaseFiles files, ObjectProvider<CaseContexts> contexts, Withdrawn withdrawn) {
        this.files = files;
        this.contexts = contexts;
        this.withdrawn = withdrawn;
    }

    @Override
    public String name() {
        return "case.not-withdrawn";
    }

    @Override
    public Optional<Violation> check(FieldRuleCall call) {
        CaseId id = call.context().caseId();
        return id == null
                ? Optional.empty()
                : files.findById(id.value())
                        .map(file -> withdrawn.from(
                                id,
                                contexts.getObject()
                                        .procedure(file)
                                        .sheet()
                                        .ballots()
                                        .values()))
                        .filter(gone -> gone.contains(String.valueOf(call.value())))
                        .map(gone -> Violation.of(null, "procedure.candidate.withdrawn"));
    }
}
