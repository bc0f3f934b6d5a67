package vn.thongsuot.cadre.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;

/**
 * Reads plans. {@link #lines} and {@link #count} show only what the person signed in may see; the rest answers procedures and
 * rules, whoever asks.
 */
@Service
@Transactional(readOnly = true)
public class PlanDirectory {

    private final JdbcClient database;
    private final PostDirectory posts;
    private final CadreAccess access;
    private final OrganizationDirectory organization;

    PlanDirectory(JdbcClient database, PostDirectory posts, CadreAccess access, OrganizationDirectory organization) {
        this.database = database;
        this.posts = posts;
        this.access = access;
        this.organization = organization;
    }

    /** The plan of one title in one planning term: who stands in it. */
    public record PlanLine(Post post, PlanTerm term, List<PlanEntry> entries) {}

    /**
     * Which plans.
     *
     * @param term {@code null} for those not over yet
     */
    public record Filter(@Nullable UnitId unit, @Nullable PlanTerm term, String search) {}

    /** Titles that have a plan, by unit and from the highest down, then by planning term. */
    public List<PlanLine> lines(Filter filter, PageRequest page) {
        CadreAccess.Condition condition = condition(filter);
        record Key(PostId post, PlanTerm term) {}
        List<Key> keys = database.sql("""
                        select e.post_id, e.term_from, e.term_to from cadre_plan_entry e
                        join cadre_post p on p.id = e.post_id join organization_unit u on u.id = p.unit_id
                        where e.open_key = 1 and
                        """ + condition.sql()
                        + " group by u.code, p.rank_order, e.post_id, e.term_from, e.term_to"
                        + " order by u.code, p.rank_order, e.post_id, e.term_from limit :limit offset :offset")
                .params(condition.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query((row, number) -> new Key(
                        new PostId(row.getLong("post_id")),
                        new PlanTerm(row.getInt("term_from"), row.getInt("term_to"))))
                .list();
        if (keys.isEmpty()) {
            return List.of();
        }
        List<PostId> titles = keys.stream().map(Key::post).distinct().toList();
        Map<PostId, Post> byId = posts.all(titles).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        Map<Key, List<PlanEntry>> entries = database
                .sql("select " + PlanRows.ENTRY + " where e.post_id in (:posts) and e.open_key = 1"
                        + " order by n.given_name, n.full_name, n.id")
                .param("posts", titles.stream().map(PostId::value).toList())
                .query(PlanRows::entry)
                .list()
                .stream()
                .collect(Collectors.groupingBy(entry -> new Key(entry.post(), entry.term())));
        return keys.stream()
                .map(key -> new PlanLine(
                        Objects.requireNonNull(byId.get(key.post())), key.term(), entries.getOrDefault(key, List.of())))
                .toList();
    }

    public long count(Filter filter) {
        CadreAccess.Condition condition = condition(filter);
        return database.sql("""
                        select count(distinct e.post_id, e.term_from) from cadre_plan_entry e
                        join cadre_post p on p.id = e.post_id
                        where e.open_key = 1 and
                        """ + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** Planning terms that any entry has, the latest first. */
    public List<PlanTerm> terms() {
        return database.sql("select distinct term_from, term_to from cadre_plan_entry order by term_from desc")
                .query((row, number) -> new PlanTerm(row.getInt("term_from"), row.getInt("term_to")))
                .list();
    }

    /** Open entries of a title and planning term, by given name. */
    public List<PlanEntry> entries(PostId post, PlanTerm term) {
        return database.sql("select " + PlanRows.ENTRY
                        + " where e.post_id = :post and e.term_from = :from and e.open_key = 1"
                        + " order by n.given_name, n.full_name, n.id")
                .param("post", post.value())
                .param("from", term.from())
                .query(PlanRows::entry)
                .list();
    }

    /** Open entries of a title in every planning term. */
    public List<PlanEntry> open(PostId post) {
        return database.sql("select " + PlanRows.ENTRY + " where e.post_id = :post and e.open_key = 1"
                        + " order by e.term_from, n.given_name, n.full_name, n.id")
                .param("post", post.value())
                .query(PlanRows::entry)
                .list();
    }

    /** Everybody approved for the post or an equal one, those for the post itself first. */
    public List<PlanEntry> plannedFor(Post post, LocalDate on) {
        return database.sql("select " + PlanRows.ENTRY + """
                         where e.state = 'APPROVED' and e.term_to >= :year
                           and (e.post_id = :post or (p.rank_order = :rank and p.unit_path like :path))
                        order by e.post_id <> :post, n.given_name, n.full_name, n.id
                        """)
                .param("year", on.getYear())
                .param("post", post.id().value())
                .param("rank", post.rank())
                .param("path", post.managingPath() + "%")
                .query(PlanRows::entry)
                .list();
    }

    Optional<PlanEntry> entry(long id) {
        return database.sql("select " + PlanRows.ENTRY + " where e.id = :id")
                .param("id", id)
                .query(PlanRows::entry)
                .optional();
    }

    private CadreAccess.Condition condition(Filter filter) {
        CadreAccess.Condition visible = access.condition("p");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var sql = new StringBuilder(visible.sql());
        PlanTerm term = filter.term();
        if (term == null) {
            sql.append(" and e.term_to >= :year");
            parameters.put("year", posts.today().getYear());
        } else {
            sql.append(" and e.term_from = :from");
            parameters.put("from", term.from());
        }
        UnitId unit = filter.unit();
        if (unit != null) {
            sql.append(" and p.unit_path like :unit");
            parameters.put("unit", organization.requireUnit(unit).path() + "%");
        }
        if (!filter.search().isBlank()) {
            sql.append(" and (p.title_search like :search or exists (select 1 from organization_person n"
                    + " where n.id = e.person_id and n.full_name_search like :search))");
            parameters.put("search", SearchText.like(filter.search()));
        }
        return new CadreAccess.Condition(sql.toString(), parameters);
    }
}
