package vn.thongsuot.membership.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.membership.MemberDirectory;
import vn.thongsuot.membership.MemberFilter;
import vn.thongsuot.membership.VotingBase;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.ui.UnitTab;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.platform.ui.EmptyState;

/** The members of a unit and of everything below it; for a cell also the base of its votes today. */
@Component
class MembersTab implements UnitTab {

    private final MemberDirectory directory;
    private final AccessScope accessScope;
    private final Clock clock;

    MembersTab(MemberDirectory directory, AccessScope accessScope, Clock clock) {
        this.directory = directory;
        this.accessScope = accessScope;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "membership.members-tab.title";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean appliesTo(UnitSummary unit) {
        return accessScope.current().covers(unit.path());
    }

    @Override
    public Div content(UnitSummary unit) {
        var content = new Div();
        content.addClassName("page");
        if (unit.kind().hasMembers()) {
            VotingBase base = directory.officialMembersCount(unit.id(), LocalDate.now(clock));
            content.add(new Paragraph(Texts.t(
                    "membership.members-tab.base", base.total(), base.official(), base.elsewhere(), base.exempt())));
        }
        var grid = new MemberGrid(
                directory, MemberFilter.of(unit.id()), !unit.kind().hasMembers());
        grid.setEmptyStateComponent(new EmptyState(Texts.t("membership.list.empty"), ""));
        content.add(grid);
        return content;
    }
}
