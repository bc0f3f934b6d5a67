package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import vn.thongsuot.organization.UnitSummary;

/** What a domain module asks of a unit in which scenarios are to be played, such as enough voters. */
public interface ScenarioUnits {

    boolean suits(UnitSummary unit, LocalDate today);
}
