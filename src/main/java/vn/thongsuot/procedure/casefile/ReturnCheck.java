package vn.thongsuot.procedure.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.ballot.BallotOption;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;

/** Whether a case can go on at the step it is to return to: a vote there needs somebody who still stands in it. */
@Component
class ReturnCheck {

    private final BallotSheets sheets;
    private final CaseContexts contexts;

    ReturnCheck(BallotSheets sheets, CaseContexts contexts) {
        this.sheets = sheets;
        this.contexts = contexts;
    }

    /** @param answers those just given at the step that returns the case */
    List<Violation> violations(
            CaseFile file, Procedure procedure, Step step, String returnTo, Map<String, Object> answers) {
        List<Violation> violations = new ArrayList<>();
        nobodyNamed(file, procedure, step, answers).ifPresent(violations::add);
        nobodyStands(file, procedure, step, returnTo, answers).ifPresent(violations::add);
        return violations;
    }

    /** A step that says who withdrew must say it for the case to go on without them. */
    private Optional<Violation> nobodyNamed(
            CaseFile file, Procedure procedure, Step step, Map<String, Object> answers) {
        return procedure.sheet().ballots().entrySet().stream()
                .filter(ballot -> {
                    String except = ballot.getValue().except();
                    return except != null
                            && except.startsWith(step.id() + ".")
                            && Withdrawn.named(except, step.id(), answers).isEmpty()
                            && !standing(file, procedure, ballot.getKey(), ballot.getValue())
                                    .isEmpty();
                })
                .map(ballot -> Objects.requireNonNull(ballot.getValue().except())
                        .substring(step.id().length() + 1))
                .findFirst()
                .map(field -> Violation.of(field, "procedure.candidate.nobody-named"));
    }

    private Optional<Violation> nobodyStands(
            CaseFile file, Procedure procedure, Step step, String returnTo, Map<String, Object> answers) {
        Step target = procedure.model().steps().get(returnTo);
        String key = target == null ? null : target.ballot();
        Ballot ballot = key == null ? null : procedure.sheet().ballots().get(key);
        if (key == null || ballot == null || ballot.except() == null || ballot.mayNominateFreely()) {
            return Optional.empty();
        }
        Set<String> standing = standing(file, procedure, key, ballot);
        standing.removeAll(Withdrawn.named(ballot.except(), step.id(), answers));
        return standing.isEmpty()
                ? Optional.of(Violation.of(
                        "returnTo", "procedure.step.return-nobody-stands", procedure.elementName(returnTo)))
                : Optional.empty();
    }

    private Set<String> standing(CaseFile file, Procedure procedure, String key, Ballot ballot) {
        return sheets.options(file, procedure, key, ballot, contexts.today()).stream()
                .map(BallotOption::key)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
