package vn.thongsuot.procedure.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.Lateness;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.role.RoleResolver;

/** Counts with the condition of every other list, and leaves out what would tell a count that is kept secret. */
@Service
@Transactional(readOnly = true)
class LatenessService implements Lateness {

    private final JdbcClient database;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final BallotSecrets secrets;
    private final ProcedureCatalogue catalogue;
    private final OrganizationDirectory organization;
    private final RoleResolver roles;

    LatenessService(
            JdbcClient database,
            CaseAccess access,
            CaseContexts contexts,
            BallotSecrets secrets,
            ProcedureCatalogue catalogue,
            OrganizationDirectory organization,
            RoleResolver roles) {
        this.database = database;
        this.access = access;
        this.contexts = contexts;
        this.secrets = secrets;
        this.catalogue = catalogue;
        this.organization = organization;
        this.roles = roles;
    }

    @Override
    public List<UnitSummary> units() {
        List<UnitSummary> held = access.signedIn().positions().stream()
                .map(HeldPosition::unit)
                .distinct()
                .toList();
        return held.stream()
                .filter(unit -> held.stream().noneMatch(other -> !other.equals(unit) && unit.liesIn(other)))
                .sorted(Comparator.comparing(UnitSummary::path))
                .toList();
    }

    @Override
    public Found of(UnitId id, @Nullable String procedure) {
        UnitSummary unit = require(id);
        List<Late> late = lateRows(unit);
        return new Found(
                counts(unit, late),
                listed(late.stream()
                        .filter(row ->
                                procedure == null || row.procedure().key().equals(procedure))
                        .limit(MOST_CASES)
                        .toList()));
    }

    private List<Count> counts(UnitSummary unit, List<Late> late) {
        CaseAccess.Condition visible = access.condition();
        return database.sql("""
                        select c.procedure_key, max(c.definition_id) definition, substring_index(c.unit_path, '/', :parts) part,
                            count(*) running
                        from procedure_case c
                        where c.state = 'RUNNING' and c.unit_path like :path and """ + " " + visible.sql() + """

                        group by c.procedure_key, part
                        """)
                .params(visible.parameters())
                .param("path", unit.path() + "%")
                .param("parts", parts(unit))
                .query((row, number) -> {
                    String procedure = row.getString("procedure_key");
                    UnitSummary part = organization.requireUnit(last(row.getString("part")));
                    List<Late> mine = late.stream()
                            .filter(one -> one.procedure().key().equals(procedure)
                                    && last(part(one.unitPath(), unit)).equals(part.id()))
                            .toList();
                    return new Count(
                            procedure,
                            title(procedure, row.getString("definition")),
                            part.id(),
                            part.name(),
                            row.getLong("running"),
                            mine.size(),
                            mine.isEmpty() ? null : mine.getFirst().dueOn());
                })
                .list();
    }

    private List<LateCase> listed(List<Late> rows) {
        LocalDate today = contexts.today();
        Map<String, List<String>> holders = new HashMap<>();
        return rows.stream()
                .map(row -> new LateCase(
                        new CaseId(row.caseId()),
                        row.number(),
                        row.title(),
                        row.procedure().title(),
                        row.unitName(),
                        row.procedure().elementName(row.step()),
                        row.assignee() == null
                                ? holders.computeIfAbsent(row.candidateKey(), key -> roles.holders(key, today))
                                : List.of(row.assignee()),
                        row.dueOn()))
                .toList();
    }

    private record Late(
            long caseId,
            String number,
            String title,
            Procedure procedure,
            String unitPath,
            String unitName,
            String step,
            String candidateKey,
            @Nullable String assignee,
            LocalDate dueOn) {}

    /** One row a case: its open step that is late longest, of those that this person may know of. */
    private List<Late> lateRows(UnitSummary unit) {
        CaseAccess.Condition visible = access.condition();
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("path", unit.path() + "%");
        parameters.put("today", contexts.today());
        Map<Long, Veil> veils = new HashMap<>();
        Map<Long, Late> first = database
                .sql("""
                        select c.id, c.number, c.title, c.definition_id, c.unit_path, u.name unit_name, w.step_id, w.candidate_key,
                            a.full_name assignee, w.urgent_on
                        from procedure_work_item w
                        join procedure_case c on c.id = w.case_id
                        join organization_unit u on u.id = c.unit_id
                        left join organization_person a on a.id = w.assignee_id
                        where w.state = 'OPEN' and w.urgent_on < :today and c.state = 'RUNNING' and c.unit_path like :path
                        and\s""" + visible.sql() + " order by w.urgent_on, w.id")
                .params(parameters)
                .query((row, number) -> new Late(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getString("title"),
                        contexts.procedure(row.getString("definition_id")),
                        row.getString("unit_path"),
                        row.getString("unit_name"),
                        row.getString("step_id"),
                        row.getString("candidate_key"),
                        row.getString("assignee"),
                        row.getObject("urgent_on", LocalDate.class)))
                .list()
                .stream()
                .filter(row -> !veils.computeIfAbsent(row.caseId(), one -> secrets.veil(one, row.procedure()))
                        .hides(row.step()))
                .collect(Collectors.toMap(Late::caseId, row -> row, (longest, other) -> longest, LinkedHashMap::new));
        return new ArrayList<>(first.values());
    }

    private UnitSummary require(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        if (units().stream().noneMatch(unit::liesIn)) {
            throw new NotFoundException("organization.unit.not-found");
        }
        return unit;
    }

    private String title(String procedure, String definition) {
        return catalogue.inForce().stream()
                .filter(one -> one.key().equals(procedure))
                .findFirst()
                .map(Procedure::title)
                .orElseGet(() -> contexts.procedure(definition).title());
    }

    /** How many parts, split at the slashes, the path of a unit directly below has. */
    private static int parts(UnitSummary unit) {
        return unit.pathIds().size() + 2;
    }

    private static String part(String path, UnitSummary unit) {
        List<String> parts = List.of(path.split("/", -1));
        return String.join("/", parts.subList(0, Math.min(parts(unit), parts.size())));
    }

    private static UnitId last(String path) {
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return new UnitId(Long.parseLong(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
    }
}
