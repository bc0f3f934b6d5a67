package vn.thongsuot.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;

/**
 * The table of official statistics: by content class, what the bodies of a unit and of all below it inspected in a time. Counts from
 * the records and nothing else, each decided inspection once, by the day of its decision; it names nobody.
 */
@Service
@Transactional(readOnly = true)
public class InspectionStatistics {

    private final JdbcClient database;
    private final InspectionAccess access;
    private final OrganizationDirectory organization;

    InspectionStatistics(JdbcClient database, InspectionAccess access, OrganizationDirectory organization) {
        this.database = database;
        this.access = access;
        this.organization = organization;
    }

    /**
     * One line of the table. The last three are of all subjects together.
     *
     * @param committeeMembers of the members, those in a committee
     */
    public record Line(
            ContentClass contentClass,
            int organizations,
            int members,
            int committeeMembers,
            int violations,
            int mustDiscipline,
            int disciplined) {}

    /** All classes in the order of the official table, also those with nothing. */
    public List<Line> of(UnitId unit, LocalDate from, LocalDate to) {
        if (!access.programmeUnits().contains(unit.value())) {
            throw new AccessDeniedException("Reads no inspection statistics of " + unit);
        }
        Map<ContentClass, Line> counted = database
                .sql("""
                        select content_class, sum(subject_kind = 'ORGANIZATION') organizations, sum(subject_kind = 'MEMBER') members,
                            sum(committee_member) committee_members, sum(violation_found) violations,
                            sum(must_discipline) must_discipline, sum(disciplined_on is not null) disciplined
                        from inspection_inspection
                        where unit_path like :path and decided_on between :from and :to and not stopped group by content_class
                        """)
                .param("path", organization.requireUnit(unit).path() + "%")
                .param("from", from)
                .param("to", to)
                .query((row, number) -> new Line(
                        ContentClass.of(row.getString("content_class")),
                        row.getInt("organizations"),
                        row.getInt("members"),
                        row.getInt("committee_members"),
                        row.getInt("violations"),
                        row.getInt("must_discipline"),
                        row.getInt("disciplined")))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::contentClass, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (ContentClass contentClass : ContentClass.values()) {
            lines.add(counted.getOrDefault(contentClass, new Line(contentClass, 0, 0, 0, 0, 0, 0)));
        }
        return lines;
    }

    /** The sum of a column. */
    public static int total(List<Line> lines, ToIntFunction<Line> column) {
        return lines.stream().mapToInt(column).sum();
    }
}
