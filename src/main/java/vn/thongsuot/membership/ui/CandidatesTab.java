package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.membership.CandidateService;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitTab;

/** The sympathizers of a cell. */
@Component
class CandidatesTab implements UnitTab {

    private final CandidateService candidates;
    private final AccessScope accessScope;
    private final Clock clock;

    CandidatesTab(CandidateService candidates, AccessScope accessScope, Clock clock) {
        this.candidates = candidates;
        this.accessScope = accessScope;
        this.clock = clock;
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
        return new CandidateList(candidates, unit, clock);
    }
}
