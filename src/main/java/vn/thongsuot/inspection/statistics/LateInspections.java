package vn.thongsuot.inspection.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.ContentClass;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;

/**
 * How many inspections run and are late, by unit and content, for the readers of {@link InspectionFigures}. Counts only what was announced
 * to its subject, so that no number tells of an inspection before that.
 */
@Service
@Transactional(readOnly = true)
public class LateInspections {

    private static final String LATE = "i.concluded_on is null and i.due_on < :today";

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final InspectionFigures figures;
    private final Clock clock;

    LateInspections(JdbcClient database, OrganizationDirectory organization, InspectionFigures figures, Clock clock) {
        this.database = database;
        this.organization = organization;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param unit the one asked for, or one directly below it with everything under that
     * @param running announced and not concluded; {@code late} ones past the day of their plan
     * @param longest for how many days the first of them has been late
     * @param remedies open ones past their day
     */
    public record Line(
            UnitId unit,
            String unitName,
            ContentClass contentClass,
            long running,
            long late,
            long longest,
            long remedies) {}

    /** @throws NotFoundException when the unit's figures are not this person's to read */
    public List<Line> today(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        if (figures.units().stream().noneMatch(unit::liesIn)) {
            throw new NotFoundException("organization.unit.not-found");
        }
        return database.sql("""
                        select counted.*, u.id unit_id, u.name unit_name from (
                            select concat(trim(trailing '/' from substring_index(i.unit_path, '/', :parts)), '/') part,
                                i.content_class, sum(i.concluded_on is null) running, sum(%1$s) late,
                                max(if(%1$s, datediff(:today, i.due_on), 0)) longest,
                                sum((select count(*) from inspection_remedy r
                                    where r.inspection_id = i.id and r.done_on is null and r.due_on < :today)) remedies
                            from inspection_inspection i
                            where i.unit_path like :path and i.announced_on is not null and i.closed_on is null and not i.stopped
                            group by part, i.content_class) counted
                        join organization_unit u on u.path = counted.part
                        order by u.path, counted.content_class
                        """.formatted(LATE))
                .param("parts", unit.pathIds().size() + 2)
                .param("path", unit.path() + "%")
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Line(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        ContentClass.of(row.getString("content_class")),
                        row.getLong("running"),
                        row.getLong("late"),
                        row.getLong("longest"),
                        row.getLong("remedies")))
                .list();
    }

    /** The highest units that the signed-in person reads, and this one if it is below them. */
    public List<UnitSummary> choices(UnitId asked) {
        List<UnitSummary> tops = figures.units();
        List<UnitSummary> way = organization.lineage(asked).stream()
                .filter(step -> tops.stream().anyMatch(step::liesIn))
                .toList();
        return Stream.concat(tops.stream(), way.stream()).distinct().toList();
    }
}
