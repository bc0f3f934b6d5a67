package vn.thongsuot.inspection.statistics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.inspection.CommitteeMembership;
import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.inspection.InspectionAccess;
import vn.thongsuot.inspection.InspectionBody;
import vn.thongsuot.inspection.InspectionKind;
import vn.thongsuot.inspection.SubjectKind;
import vn.thongsuot.inspection.discipline.DecidingBody;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;

/**
 * Counts what was concluded. For a reader from whom the case is kept it counts once the file is closed, so that no number tells of what was not announced
 * to them. Of a unit and all below; for its inspection and standing committees and those of the levels above.
 */
@Service
@Transactional(readOnly = true)
public class InspectionFigures {

    private static final Set<BodyKind> READERS = EnumSet.of(
            BodyKind.INSPECTION_COMMITTEE,
            BodyKind.INSPECTION_OFFICE,
            BodyKind.STANDING_COMMITTEE,
            BodyKind.STANDING_SECRETARIAT);
    private static final Set<Level> LEVELS = EnumSet.of(Level.COMMUNE, Level.PROVINCE);

    private static final String COMMITTEE_MEMBER = CommitteeMembership.of("d.person_id", "d.decided_on");

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final InspectionAccess access;
    private final CurrentUser currentUser;

    InspectionFigures(
            JdbcClient database, OrganizationDirectory organization, InspectionAccess access, CurrentUser currentUser) {
        this.database = database;
        this.organization = organization;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** The highest units whose figures the signed-in person may read; empty for most people. */
    public List<UnitSummary> units() {
        List<UnitSummary> held = currentUser.signedIn().map(SignedIn::positions).orElse(List.of()).stream()
                .filter(position -> position.body() != null
                        && READERS.contains(position.body())
                        && LEVELS.contains(position.unit().kind().level()))
                .map(HeldPosition::unit)
                .distinct()
                .toList();
        return held.stream()
                .filter(unit -> held.stream().noneMatch(other -> !other.equals(unit) && unit.liesIn(other)))
                .sorted(Comparator.comparing(UnitSummary::path))
                .toList();
    }

    /**
     * Inspections concluded from the first to the last day, both included.
     *
     * @throws NotFoundException when the unit's figures are not this person's to read
     */
    public List<InspectionFigure> inspections(UnitId unit, LocalDate from, LocalDate to) {
        InspectionAccess.Condition open = access.notKeptOut("i");
        return database.sql("""
                        select i.kind, i.level, i.body, i.content_class, i.subject_kind, i.committee_member, count(*) subjects,
                            sum(i.result = 'SIGNS_FOUND') signs, sum(i.violation_found) violation,
                            sum(i.result = 'TRANSFERRED') transferred, sum(i.must_discipline) must_discipline,
                            sum(i.disciplined_on is not null) disciplined
                        from inspection_inspection i
                        where i.unit_path like :path and i.concluded_on between :from and :to and not i.stopped
                          and (i.closed_on is not null or %s)
                        group by i.kind, i.level, i.body, i.content_class, i.subject_kind, i.committee_member
                        """.formatted(open.sql()))
                .params(open.parameters())
                .param("path", require(unit).path() + "%")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new InspectionFigure(
                        InspectionKind.valueOf(row.getString("kind")),
                        body(Level.valueOf(row.getString("level")), InspectionBody.valueOf(row.getString("body"))),
                        ContentClass.of(row.getString("content_class")),
                        SubjectKind.valueOf(row.getString("subject_kind")),
                        row.getBoolean("committee_member"),
                        row.getLong("subjects"),
                        row.getLong("signs"),
                        row.getLong("violation"),
                        row.getLong("transferred"),
                        row.getLong("must_discipline"),
                        row.getLong("disciplined")))
                .list();
    }

    /**
     * Decisions of these days, of the province and below, that were announced and not taken back on appeal; with the form that they
     * have now.
     *
     * @throws NotFoundException when the unit's figures are not this person's to read
     */
    public List<DisciplineFigure> disciplines(UnitId unit, LocalDate from, LocalDate to) {
        return database.sql("select d.decided_by, d.form, d.person_id is null organization, " + COMMITTEE_MEMBER + """
                         committee_member, count(*) decisions
                        from inspection_discipline d
                        where d.unit_path like :path and d.decided_on between :from and :to and d.state in ('IN_FORCE', 'ENDED')
                            and d.decided_by <> 'CENTRAL'
                        group by d.decided_by, d.form, organization, committee_member
                        """)
                .param("path", require(unit).path() + "%")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new DisciplineFigure(
                        DecidingBody.valueOf(row.getString("decided_by")),
                        DisciplineForm.valueOf(row.getString("form")),
                        row.getBoolean("organization") ? SubjectKind.ORGANIZATION : SubjectKind.MEMBER,
                        row.getBoolean("committee_member"),
                        row.getLong("decisions")))
                .list();
    }

    private static DecidingBody body(Level level, InspectionBody body) {
        boolean province = level == Level.PROVINCE;
        return switch (body) {
            case CELL -> DecidingBody.CELL;
            case GRASSROOTS_COMMITTEE -> DecidingBody.GRASSROOTS;
            case INSPECTION_COMMITTEE -> province ? DecidingBody.PROVINCE_INSPECTION : DecidingBody.COMMUNE_INSPECTION;
            case STANDING_COMMITTEE -> province ? DecidingBody.PROVINCE_STANDING : DecidingBody.COMMUNE_STANDING;
        };
    }

    private UnitSummary require(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        if (units().stream().noneMatch(unit::liesIn)) {
            throw new NotFoundException("organization.unit.not-found");
        }
        return unit;
    }
}
