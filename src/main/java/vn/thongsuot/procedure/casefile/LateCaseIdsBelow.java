package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.CasesAboutReader;
import vn.thongsuot.procedure.LateBelow;

/** By the unit whose step waits and not by the unit of the case: a case of a cell may wait in the commune or in the province. */
@Component
class LateCaseIdsBelow implements LateBelow {

    private final CaseAccess access;
    private final CasesAboutReader about;
    private final Clock clock;

    LateCaseIdsBelow(CaseAccess access, CasesAboutReader about, Clock clock) {
        this.access = access;
        this.about = about;
        this.clock = clock;
    }

    @Override
    public Query query(UnitSummary unit, Set<String> procedures) {
        CasesAboutReader.Query aboutReader = about.query();
        Map<String, Object> parameters = new HashMap<>(aboutReader.parameters());
        Set<Long> within = access.keyring().who().within();
        parameters.put("lateWithin", within.isEmpty() ? Set.of(-1L) : within);
        parameters.put("lateProcedures", procedures);
        parameters.put("latePath", unit.path() + "%");
        parameters.put("lateToday", LocalDate.now(clock));
        return new Query("""
                select longest.case_id, longest.procedure_key, longest.path, longest.urgent_on late_since from (
                    select w.case_id, c.procedure_key, k.id, k.kind, k.path, w.urgent_on,
                        row_number() over (partition by w.case_id order by w.urgent_on, w.id) place
                    from procedure_case c
                    join procedure_work_item w on w.case_id = c.id and w.state = 'OPEN' and w.urgent_on < :lateToday
                    join organization_unit k on k.id = cast(substring_index(w.candidate_key, '@', -1) as unsigned)
                    where c.state = 'RUNNING' and c.procedure_key in (:lateProcedures)) longest
                where longest.place = 1 and longest.kind <> 'PROVINCE' and longest.path like :latePath
                    and longest.id not in (:lateWithin) and longest.case_id not in (%s)
                """.formatted(aboutReader.sql()), parameters);
    }
}
