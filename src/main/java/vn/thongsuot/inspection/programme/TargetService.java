package vn.thongsuot.inspection.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.CommitteeMembership;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.programme.Target.Subjects;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.procedure.Parameter;
import vn.thongsuot.procedure.Parameters;
import vn.thongsuot.procedure.Threshold;

/**
 * How many of the organizations and committee members below a unit were inspected or supervised in some years, by whoever below or
 * at it, each counted once and from the day on which it was told of it, against the shares of the parameters. Counts only: it names nobody.
 */
@Service
@Transactional(readOnly = true)
public class TargetService {

    /** A number must not tell of an inspection that its subject does not know of yet, nor of one that a level above decided. */
    private static final String ANNOUNCED = """
             i.unit_path like :path and i.announced_on is not null and not i.stopped and i.decided_on between :from and :to
            """;

    private final JdbcClient database;
    private final InspectionAccess access;
    private final OrganizationDirectory organization;
    private final Parameters parameters;
    private final Clock clock;

    TargetService(
            JdbcClient database,
            InspectionAccess access,
            OrganizationDirectory organization,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.organization = organization;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** @param yearTo the same as {@code yearFrom} for a single year, whose shares are parameters of their own */
    public List<Target> of(UnitId unit, int yearFrom, int yearTo) {
        if (!access.programmeUnits().contains(unit.value())) {
            throw new AccessDeniedException("Reads no inspection targets of " + unit);
        }
        String path = organization.requireUnit(unit).path();
        LocalDate from = LocalDate.of(yearFrom, 1, 1);
        LocalDate to = LocalDate.of(yearTo, 12, 31);
        LocalDate today = LocalDate.now(clock);
        String period = yearFrom == yearTo ? "year" : "term";
        int organizations = database.sql("""
                        select count(*) from organization_unit
                        where path like :path and id <> :unit and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("path", path + "%")
                .param("unit", unit.value())
                .param("today", today)
                .query(Integer.class)
                .single();
        int inspected = database.sql("""
                        select count(distinct i.subject_unit_id) from inspection_inspection i
                        where i.subject_path like :path and i.subject_unit_id is not null and i.subject_unit_id <> :unit
                          and
                        """ + ANNOUNCED)
                .param("path", path + "%")
                .param("unit", unit.value())
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
        int members = database.sql("""
                        select count(distinct h.person_id) from organization_holding h
                        join organization_position p on p.id = h.position_id
                        join organization_unit u on u.id = p.unit_id left join organization_body b on b.id = p.body_id
                        where u.path like :path and h.held_from <= :today and (h.held_to is null or h.held_to >= :today) and
                        """ + CommitteeMembership.POSITION)
                .param("path", path + "%")
                .param("today", today)
                .query(Integer.class)
                .single();
        int seen = database.sql("""
                        select count(distinct i.subject_person_id) from inspection_inspection i
                        where i.subject_path like :path and i.subject_person_id is not null and i.committee_member
                          and
                        """ + ANNOUNCED)
                .param("path", path + "%")
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
        return List.of(
                target(
                        Subjects.ORGANIZATIONS,
                        inspected,
                        organizations,
                        "inspection.target_organizations_" + period,
                        today),
                target(Subjects.MEMBERS, seen, members, "inspection.target_members_" + period, today));
    }

    private Target target(Subjects subjects, int reached, int total, String key, LocalDate today) {
        Parameter parameter = parameters.require(key, today);
        Threshold threshold = parameters.threshold(key, today);
        return new Target(subjects, reached, total, threshold, parameter);
    }
}
