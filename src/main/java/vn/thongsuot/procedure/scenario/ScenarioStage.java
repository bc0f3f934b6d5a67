package vn.thongsuot.procedure.scenario;

import java.time.LocalDate;
import java.util.Set;
import vn.thongsuot.organization.UnitSummary;

/**
 * Where a scenario plays.
 *
 * @param unit the unit of the case
 * @param taken values already given to other names, for those who must be someone else
 */
public record ScenarioStage(UnitSummary unit, LocalDate today, Set<String> taken) {}
