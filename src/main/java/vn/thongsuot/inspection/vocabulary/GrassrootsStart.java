package vn.thongsuot.inspection.vocabulary;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.StartRule;

/** A grassroots organization that is a cell has no committee that could decide: it inspects as a cell (domain 6.3). */
@Component
class GrassrootsStart implements StartRule {

    @Override
    public String name() {
        return "inspection.grassroots-start";
    }

    @Override
    public List<Violation> check(CaseContext context, Map<String, Object> answers) {
        return context.unit().kind() == UnitKind.GRASSROOTS_CELL
                ? List.of(Violation.of("kind", "inspection.start.inspects-as-cell"))
                : List.of();
    }
}
