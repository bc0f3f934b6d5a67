package vn.thongsuot.procedure.concern;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.procedure.CaseId;

/**
 * Other people than before may work in a running case: it names others, is about others, or a vote keeps others out. Published in the
 * transaction of that change.
 *
 * @param group of people whom the case names; {@code null} when something else changed
 * @param left who was in the group and is no longer
 */
public record CasePeopleChanged(CaseId caseId, @Nullable String group, Set<PersonId> left) {

    public static CasePeopleChanged of(CaseId caseId) {
        return new CasePeopleChanged(caseId, null, Set.of());
    }
}
