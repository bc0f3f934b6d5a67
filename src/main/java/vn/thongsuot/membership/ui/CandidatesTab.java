package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitTab;
import vn.thongsuot.procedure.ProcedureStarts;
import vn.thongsuot.procedure.ProcedureStarts.Startable;

/** The sympathizers of a cell. */
@Component
class CandidatesTab implements UnitTab {

    private static final String ADMISSION = "member-admission";

    private final CandidateService candidates;
    private final AccessScope accessScope;
    private final Clock clock;
    private final ProcedureStarts starts;

    CandidatesTab(CandidateService candidates, AccessScope accessScope, Clock clock, ProcedureStarts starts) {
        this.candidates = candidates;
        this.accessScope = accessScope;
        this.clock = clock;
        this.starts = starts;
    }

    @Override
    public String titleKey() {
        return "membership.candidates-tab.title";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean appliesTo(UnitSummary unit) {
        return unit.kind().hasMembers() && accessScope.current().covers(unit.path());
    }

    @Override
    public Div content(UnitSummary unit) {
        return new CandidateList(candidates, unit, clock, admission(unit));
    }

    /** {@code null} when it is not for the signed-in person to begin. */
    private @Nullable Startable admission(UnitSummary cell) {
        return starts.startableFor(cell.id()).stream()
                .filter(startable -> startable.key().equals(ADMISSION))
                .findFirst()
                .orElse(null);
    }
}
