package vn.thongsuot.inspection.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.inspection.discipline.DisciplineForm;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.procedure.LateBelow;

/**
 * Late cases of discipline and appeals of communes and below, for the readers of {@link InspectionFigures} in the province: by the unit that is
 * late and the form decided on, without the cases (ADR 37).
 */
@Service
@Transactional(readOnly = true)
public class LateDisciplines {

    private static final String APPEAL = "discipline-appeal";
    private static final Set<String> PROCEDURES = Set.of("discipline", APPEAL);

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final InspectionFigures figures;
    private final LateBelow late;

    LateDisciplines(
            JdbcClient database, OrganizationDirectory organization, InspectionFigures figures, LateBelow late) {
        this.database = database;
        this.organization = organization;
        this.figures = figures;
        this.late = late;
    }

    /**
     * @param unit the one asked for, or one directly below it with everything under that
     * @param form decided on, or appealed against; {@code null} before there is one
     * @param since the last day on which the first of them would have been in time
     */
    public record Line(
            UnitId unit,
            String unitName,
            boolean appeal,
            @Nullable DisciplineForm form,
            long late,
            LocalDate since) {}

    /** Nothing for whoever does not read the figures of the province in which the unit lies. */
    public List<Line> today(UnitId id) {
        UnitSummary unit = organization.requireUnit(id);
        if (!mayRead(unit)) {
            return List.of();
        }
        LateBelow.Query cases = late.query(unit, PROCEDURES);
        return database.sql("""
                        select u.id unit_id, u.name unit_name, counted.* from (
                            select concat(trim(trailing '/' from substring_index(l.path, '/', :parts)), '/') part,
                                l.procedure_key = :appeal appeal, d.form, count(*) late, min(l.late_since) since
                            from (""" + cases.sql() + """
                            ) l
                            left join inspection_discipline d on if(l.procedure_key = :appeal, d.appeal_case_id, d.case_id) = l.case_id
                            group by part, appeal, d.form) counted
                        join organization_unit u on u.path = counted.part
                        order by u.path, counted.appeal, counted.form
                        """)
                .params(cases.parameters())
                .param("appeal", APPEAL)
                .param("parts", unit.pathIds().size() + 2)
                .query((row, number) -> new Line(
                        new UnitId(row.getLong("unit_id")),
                        row.getString("unit_name"),
                        row.getBoolean("appeal"),
                        row.getString("form") == null ? null : DisciplineForm.valueOf(row.getString("form")),
                        row.getLong("late"),
                        Objects.requireNonNull(row.getObject("since", LocalDate.class))))
                .list();
    }

    /** Whether there is a page for the signed-in person on which these figures stand. */
    public boolean mayRead(UnitSummary unit) {
        return figures.units().stream().anyMatch(top -> top.kind().level() == Level.PROVINCE && unit.liesIn(top));
    }
}
