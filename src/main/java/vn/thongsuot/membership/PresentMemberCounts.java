package vn.thongsuot.membership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.MemberCounts;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;

/** One range of the index (unit_path, status) per unit, without touching the rows. */
@Component
class PresentMemberCounts implements MemberCounts {

    private final JdbcClient database;

    PresentMemberCounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UnitId, Long> presentMembers(List<UnitSummary> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        String sql = IntStream.range(0, units.size())
                .mapToObj(i -> "select " + units.get(i).id().value()
                        + " id, count(*) n from membership_member where unit_path like :p" + i
                        + " and status in ('OFFICIAL', 'PROBATIONARY')")
                .collect(Collectors.joining(" union all "));
        var parameters = new HashMap<String, Object>();
        IntStream.range(0, units.size())
                .forEach(i -> parameters.put("p" + i, units.get(i).path() + "%"));
        return database
                .sql(sql)
                .params(parameters)
                .query((row, number) -> Map.entry(new UnitId(row.getLong("id")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
