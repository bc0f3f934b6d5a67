package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.deadline.DeadlineRule;
import vn.thongsuot.procedure.model.CaseDeadline;
import vn.thongsuot.procedure.model.Step;

/** The roles a procedure names for its limits: who may extend them and who is told when they are missed. */
final class DeadlineRoles {

    private DeadlineRoles() {}

    static Set<String> of(Procedure procedure) {
        Set<String> roles = new HashSet<>();
        Stream.concat(
                        procedure.model().steps().values().stream()
                                .map(Step::deadline)
                                .filter(Objects::nonNull),
                        procedure.sheet().deadlines().values().stream().map(CaseDeadline::rule))
                .forEach(rule -> add(rule, roles));
        return roles;
    }

    private static void add(DeadlineRule rule, Set<String> roles) {
        if (rule.extension() != null) {
            roles.addAll(rule.extension().roles());
        }
        if (rule.escalation() != null && rule.escalation().role() != null) {
            roles.add(rule.escalation().role());
        }
    }
}
