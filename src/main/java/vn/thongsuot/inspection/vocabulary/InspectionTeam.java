package vn.thongsuot.inspection.vocabulary;

import org.springframework.stereotype.Component;
import vn.thongsuot.inspection.InspectionService;
import vn.thongsuot.procedure.NamedPeople;

/** The team of the inspection of a case, from its decision on, as it is after every change. */
@Component
class InspectionTeam implements NamedPeople {

    @Override
    public String name() {
        return InspectionService.TEAM;
    }
}
