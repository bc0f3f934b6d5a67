package vn.thongsuot.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;

/**
 * Lists of cadres: whoever has a record. {@link #lines} and {@link #count} show only what the person signed in may see; {@link
 * #offered} answers procedures, whoever asks. Each list is one query, however long.
 */
@Service
@Transactional(readOnly = true)
public class CadreRegister {

    /** The highest post held today; of two equal ones the one held longer. */
    private static final String HIGHEST = """
            (select t.id from cadre_term t join cadre_post p on p.id = t.post_id
             where t.person_id = r.person_id and t.starts_on <= :today and (t.ended_on is null or t.ended_on >= :today)
             order by p.rank_order, t.starts_on, t.id limit 1)
            """;

    private static final String SELECT = """
            select r.person_id, n.full_name, n.birth_date, u.name unit_name, r.retirement_on,
                hp.title post_title, hu.name post_unit, ht.ends_on, e.year graded_year, e.grade, e.decision,
                (select count(*) from cadre_plan_entry pe where pe.person_id = r.person_id
                     and pe.state in ('PROPOSED', 'APPROVED') and pe.term_to >= :year) plans
            from cadre_record r join organization_person n on n.id = r.person_id
            join organization_unit u on u.id = r.unit_id
            left join cadre_term ht on ht.id =
            """ + HIGHEST + """
            left join cadre_post hp on hp.id = ht.post_id left join organization_unit hu on hu.id = hp.unit_id
            left join cadre_evaluation e on e.person_id = r.person_id
                and e.year = (select max(year) from cadre_evaluation where person_id = r.person_id)
            where\s""";

    private static final String ORDER = " order by n.given_name, n.full_name, n.id limit :limit";

    private final JdbcClient database;
    private final PostDirectory posts;
    private final CadreAccess access;
    private final OrganizationDirectory organization;

    CadreRegister(JdbcClient database, PostDirectory posts, CadreAccess access, OrganizationDirectory organization) {
        this.database = database;
        this.posts = posts;
        this.access = access;
        this.organization = organization;
    }

    /**
     * Which cadres.
     *
     * @param unit of this unit and below; {@code null} for all
     * @param search part of the name, accents and case ignored
     */
    public record Filter(@Nullable UnitId unit, String search) {}

    /**
     * Whom a form offers.
     *
     * @param outside those of the same province outside the unit instead of those of the unit and below
     * @param below only who holds no post of this rank or a higher one; {@code null} for everybody
     * @param only nobody but this person; {@code null} for everybody
     */
    public record Wanted(
            UnitId unit,
            boolean outside,
            @Nullable Integer below,
            @Nullable PersonId only,
            String search,
            int limit) {}

    /** Cadres the person signed in may see, by given name. */
    public List<CadreLine> lines(Filter filter, PageRequest page) {
        CadreAccess.Condition condition = condition(filter);
        return database.sql(SELECT + condition.sql() + ORDER + " offset :offset")
                .params(condition.parameters())
                .param("today", posts.today())
                .param("year", posts.today().getYear())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(CadreRegister::line)
                .list();
    }

    public long count(Filter filter) {
        CadreAccess.Condition condition = condition(filter);
        return database.sql(
                        "select count(*) from cadre_record r join organization_person n on n.id = r.person_id where "
                                + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** By given name. */
    public List<CadreLine> offered(Wanted wanted) {
        String path = organization.requireUnit(wanted.unit()).path();
        String province = path.substring(0, path.indexOf('/', 1) + 1);
        Map<String, Object> parameters = new HashMap<>();
        var where = new StringBuilder("r.unit_path like :within and n.full_name_search like :search");
        parameters.put("within", (wanted.outside() ? province : path) + "%");
        parameters.put("search", SearchText.like(wanted.search()));
        if (wanted.outside()) {
            where.append(" and r.unit_path not like :path");
            parameters.put("path", path + "%");
        }
        if (wanted.below() != null) {
            where.append(" and (hp.rank_order is null or hp.rank_order > :below)");
            parameters.put("below", wanted.below());
        }
        PersonId only = wanted.only();
        if (only != null) {
            where.append(" and r.person_id = :only");
            parameters.put("only", only.value());
        }
        return database.sql(SELECT + where + ORDER)
                .params(parameters)
                .param("today", posts.today())
                .param("year", posts.today().getYear())
                .param("limit", wanted.limit())
                .query(CadreRegister::line)
                .list();
    }

    private CadreAccess.Condition condition(Filter filter) {
        CadreAccess.Condition visible = access.condition("r");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var sql = new StringBuilder(visible.sql());
        UnitId unit = filter.unit();
        if (unit != null) {
            sql.append(" and r.unit_path like :unit");
            parameters.put("unit", organization.requireUnit(unit).path() + "%");
        }
        if (!filter.search().isBlank()) {
            sql.append(" and n.full_name_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new CadreAccess.Condition(sql.toString(), parameters);
    }

    private static CadreLine line(ResultSet row, int number) throws SQLException {
        String title = row.getString("post_title");
        Integer year = row.getObject("graded_year", Integer.class);
        return new CadreLine(
                new PersonId(row.getLong("person_id")),
                row.getString("full_name"),
                Objects.requireNonNull(row.getObject("birth_date", LocalDate.class)),
                row.getString("unit_name"),
                title == null ? null : title + " \u2013 " + row.getString("post_unit"),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("plans"),
                year == null
                        ? null
                        : new Evaluation(year, Grade.valueOf(row.getString("grade")), row.getString("decision")),
                row.getObject("retirement_on", LocalDate.class));
    }
}
