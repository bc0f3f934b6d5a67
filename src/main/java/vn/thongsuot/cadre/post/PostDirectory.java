package vn.thongsuot.cadre.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.CadreAccess;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.Parameters;

/**
 * Reads posts and their holders. {@link #lines}, {@link #count} and {@link #visible} show only what the person signed in may
 * see; the rest answers procedures and rules, whoever asks.
 */
@Service
@Transactional(readOnly = true)
public class PostDirectory {

    private static final String RUNS = "t.starts_on <= :today and (t.ended_on is null or t.ended_on >= :today)";

    private static final String HELD = "(select count(*) from cadre_term t where t.post_id = p.id and " + RUNS + ")";

    private static final String ENDS_SOON =
            "exists (select 1 from cadre_term t where t.post_id = p.id and " + RUNS + " and t.ends_on <= :soon)";

    /** Free today, or free within the notice time because a term ends and nobody follows yet. */
    private static final String FALLS_FREE = """
            (select count(*) from cadre_term t where t.post_id = p.id and (t.ended_on is null or t.ended_on >= :today)
                 and (t.ended_on is null or t.ended_on > :soon)
                 and (t.ends_on is null or t.ends_on > :soon or t.starts_on > :today)) < p.places
            """;

    private final JdbcClient database;
    private final CadreAccess access;
    private final OrganizationDirectory organization;
    private final Parameters parameters;
    private final Clock clock;

    PostDirectory(
            JdbcClient database,
            CadreAccess access,
            OrganizationDirectory organization,
            Parameters parameters,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.organization = organization;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Posts the person signed in may see, by unit and then from the highest down. */
    public List<PostLine> lines(PostFilter filter, PageRequest page) {
        CadreAccess.Condition condition = condition(filter);
        List<Post> posts = database.sql("select " + PostRows.POST + " where " + condition.sql()
                        + " order by u.code, p.rank_order, p.id limit :limit offset :offset")
                .params(condition.parameters())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(PostRows::post)
                .list();
        return lines(posts);
    }

    public long count(PostFilter filter) {
        CadreAccess.Condition condition = condition(filter);
        return database.sql("select count(*) from cadre_post p where " + condition.sql())
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    /** @throws NotFoundException when there is no such post or it is not this person's to see */
    public Post visible(PostId id) {
        return post(id).filter(post -> access.sees(post.unitPath(), post.managingPath()))
                .orElseThrow(() -> new NotFoundException("cadre.post.not-found"));
    }

    /** One post with those who hold it, as a list shows it. */
    public PostLine visibleLine(PostId id) {
        return lines(List.of(visible(id))).getFirst();
    }

    public Optional<Post> post(PostId id) {
        return database.sql("select " + PostRows.POST + " where p.id = :id")
                .param("id", id.value())
                .query(PostRows::post)
                .optional();
    }

    /** In no order; what does not exist is left out. */
    public List<Post> all(List<PostId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select " + PostRows.POST + " where p.id in (:ids)")
                        .param("ids", ids.stream().map(PostId::value).toList())
                        .query(PostRows::post)
                        .list();
    }

    /** @throws NotFoundException when there is no such post */
    public Post require(PostId id) {
        return post(id).orElseThrow(() -> new NotFoundException("cadre.post.not-found"));
    }

    /** Terms in a post, the latest first: those to come, those that run, those that are over. */
    public List<Term> terms(PostId post) {
        return database.sql("select " + PostRows.TERM + " where t.post_id = :post order by t.starts_on desc, t.id desc")
                .param("post", post.value())
                .query(PostRows::term)
                .list();
    }

    /** Terms of a person in whatever post, the latest first. */
    public List<Term> termsOf(PersonId person) {
        return database.sql(
                        "select " + PostRows.TERM + " where t.person_id = :person order by t.starts_on desc, t.id desc")
                .param("person", person.value())
                .query(PostRows::term)
                .list();
    }

    /** The term of the person in the post that runs on the day. */
    public Optional<Term> running(PostId post, PersonId person, LocalDate on) {
        return terms(post).stream()
                .filter(term -> term.person().equals(person) && term.runsOn(on))
                .findFirst();
    }

    /** Whether somebody may be appointed: a place is free, or falls free within the notice time. */
    public boolean hasRoom(PostId post) {
        return database.sql("select count(*) from cadre_post p where p.id = :id and " + FALLS_FREE)
                        .param("id", post.value())
                        .param("today", today())
                        .param("soon", soon())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Posts of a unit and below, each with those who hold it today, for those who choose. A fixed number of queries.
     *
     * @param only nothing but this post; {@code null} for all
     * @param which what is asked of them; {@link PostFilter.Shown#VACANT} counts those that fall free soon, too
     */
    public List<PostLine> choiceLines(UnitId unit, @Nullable PostId only, String search, Choice which, int limit) {
        return lines(choices(unit, only, search, which, limit));
    }

    private List<Post> choices(UnitId unit, @Nullable PostId only, String search, Choice which, int limit) {
        String path = organization.requireUnit(unit).path();
        String asked =
                switch (which) {
                    case ANY -> "";
                    case FREE -> " and " + FALLS_FREE;
                    case HELD -> " and " + HELD + " > 0";
                    case TERM_ENDING -> " and " + ENDS_SOON;
                    case PLANNED_FOR ->
                        " and exists (select 1 from cadre_post lower where lower.unit_path like :path"
                                + " and lower.rank_order > p.rank_order and lower.closed_on is null)";
                };
        return database.sql("select " + PostRows.POST + " where p.closed_on is null and p.unit_path like :path"
                        + " and p.title_search like :search" + asked + (only == null ? "" : " and p.id = :only")
                        + " order by p.rank_order, u.code, p.id limit :limit")
                .param("path", path + "%")
                .param("search", SearchText.like(search))
                .param("only", only == null ? null : only.value())
                .param("today", today())
                .param("soon", soon())
                .param("limit", limit)
                .query(PostRows::post)
                .list();
    }

    /** What is asked of posts offered in a form. */
    public enum Choice {
        ANY,
        FREE,
        HELD,
        TERM_ENDING,
        PLANNED_FOR
    }

    /** The post with its holders, if the list offers it. */
    public Optional<PostLine> choice(UnitId unit, PostId post, Choice which) {
        return choiceLines(unit, post, "", which, 1).stream().findFirst();
    }

    /** The last day that counts as "ends soon". */
    public LocalDate soon() {
        return today().plusDays(parameters
                .timeLimit("reappointment.review_before_days", today())
                .amount());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<PostLine> lines(List<Post> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        List<Long> ids = posts.stream().map(post -> post.id().value()).toList();
        LocalDate soon = soon();
        Map<PostId, List<PostLine.HolderLine>> holders = database
                .sql("select " + PostRows.TERM
                        + " where t.post_id in (:ids) and " + RUNS
                        + " order by coalesce(t.ends_on, '9999-12-31'), n.given_name, n.id")
                .param("ids", ids)
                .param("today", today())
                .query(PostRows::term)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Term::post,
                        Collectors.mapping(
                                term -> new PostLine.HolderLine(term, endsBy(term.endsOn(), soon)),
                                Collectors.toList())));
        Map<PostId, Integer> planned = new HashMap<>();
        database.sql("""
                        select post_id, count(*) n from cadre_plan_entry
                        where post_id in (:ids) and state = 'APPROVED' and term_to > :year group by post_id
                        """)
                .param("ids", ids)
                .param("year", today().getYear())
                .query((row, number) -> planned.put(new PostId(row.getLong("post_id")), row.getInt("n")))
                .list();
        List<PostLine> lines = new ArrayList<>();
        posts.forEach(post -> lines.add(
                new PostLine(post, holders.getOrDefault(post.id(), List.of()), planned.getOrDefault(post.id(), 0))));
        return lines;
    }

    private static boolean endsBy(@Nullable LocalDate end, LocalDate day) {
        return end != null && !end.isAfter(day);
    }

    private CadreAccess.Condition condition(PostFilter filter) {
        CadreAccess.Condition visible = access.condition("p");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        var sql = new StringBuilder(visible.sql()).append(" and p.closed_on is null");
        UnitId unit = filter.unit();
        if (unit != null) {
            sql.append(" and p.unit_path like :unit");
            parameters.put("unit", organization.requireUnit(unit).path() + "%");
        }
        if (!filter.search().isBlank()) {
            sql.append(" and p.title_search like :search");
            parameters.put("search", SearchText.like(filter.search()));
        }
        switch (filter.shown()) {
            case ALL -> {}
            case ENDING_SOON -> {
                sql.append(" and ").append(ENDS_SOON);
                parameters.put("today", today());
                parameters.put("soon", soon());
            }
            case VACANT -> {
                sql.append(" and ").append(HELD).append(" < p.places");
                parameters.put("today", today());
            }
        }
        return new CadreAccess.Condition(sql.toString(), parameters);
    }
}
