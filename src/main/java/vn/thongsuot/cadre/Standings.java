package vn.thongsuot.cadre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thongsuot.cadre.plan.PlanEntry;
import vn.thongsuot.cadre.plan.PlanRows;
import vn.thongsuot.cadre.post.Post;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.post.PostId;
import vn.thongsuot.cadre.post.PostRows;
import vn.thongsuot.cadre.post.Term;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;

/** Gathers what the rules need to know of people, of many in as many queries as of one. */
@Component
class Standings {

    private final JdbcClient database;
    private final OrganizationDirectory organization;
    private final PostDirectory posts;

    Standings(JdbcClient database, OrganizationDirectory organization, PostDirectory posts) {
        this.database = database;
        this.organization = organization;
        this.posts = posts;
    }

    /** In the order asked for; who does not exist is left out. */
    Map<PersonId, CadreStanding> of(Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        List<PersonId> asked = persons.stream().distinct().toList();
        var gathered = new Gathered(asked.stream().map(PersonId::value).toList());
        Map<PersonId, PersonSummary> known =
                organization.persons(asked).stream().collect(Collectors.toMap(PersonSummary::id, Function.identity()));
        Map<PersonId, CadreStanding> standings = new LinkedHashMap<>();
        asked.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(person -> standings.put(person.id(), gathered.standing(person)));
        return standings;
    }

    private final class Gathered {

        private final List<Long> ids;
        private final Map<PersonId, List<Term>> terms;
        private final Map<PostId, Post> postsById;
        private final Map<PersonId, List<PlanEntry>> plans;
        private final Map<PersonId, List<Evaluation>> evaluations;
        private final Map<PersonId, List<Discipline>> disciplines;
        private final Map<PersonId, List<Post>> proposals;
        private final Map<PersonId, LocalDate> retirements;
        private final Map<PersonId, LocalDate> positionsSince;

        Gathered(List<Long> ids) {
            this.ids = ids;
            terms = list(
                            "select " + PostRows.TERM
                                    + " where t.person_id in (:ids) order by t.starts_on desc, t.id desc",
                            PostRows::term)
                    .stream()
                    .collect(Collectors.groupingBy(Term::person));
            postsById = postsOfTerms();
            plans =
                    list(
                                    "select " + PlanRows.ENTRY + " where e.person_id in (:ids) order by e.id desc",
                                    PlanRows::entry)
                            .stream()
                            .collect(Collectors.groupingBy(PlanEntry::person));
            evaluations = grouped(
                    "select * from cadre_evaluation where person_id in (:ids) order by year desc",
                    CadreRows::evaluation);
            disciplines = grouped(
                    "select * from cadre_discipline where person_id in (:ids) order by decided_on desc, id desc",
                    CadreRows::discipline);
            proposals = grouped(
                    "select o.person_id, " + PostRows.POST + " join cadre_proposal o on o.post_id = p.id"
                            + " where o.person_id in (:ids) and o.closed_on is null order by o.id",
                    PostRows::post);
            retirements = dates("select person_id, retirement_on on_day from cadre_record"
                    + " where person_id in (:ids) and retirement_on is not null");
            positionsSince = dates("select person_id, min(held_from) on_day from organization_holding"
                    + " where person_id in (:ids) and held_from <= :today and (held_to is null or held_to >= :today)"
                    + " group by person_id");
        }

        CadreStanding standing(PersonSummary person) {
            PersonId id = person.id();
            return new CadreStanding(
                    id,
                    person.fullName(),
                    person.birthDate(),
                    person.gender(),
                    of(terms, id).stream()
                            .map(term -> new CadreStanding.HeldPost(
                                    Objects.requireNonNull(postsById.get(term.post())), term))
                            .toList(),
                    of(plans, id),
                    of(evaluations, id),
                    of(disciplines, id),
                    of(proposals, id),
                    retirements.get(id),
                    positionsSince.get(id));
        }

        private Map<PostId, Post> postsOfTerms() {
            List<Long> held = terms.values().stream()
                    .flatMap(List::stream)
                    .map(term -> term.post().value())
                    .distinct()
                    .toList();
            return held.isEmpty()
                    ? Map.of()
                    : database
                            .sql("select " + PostRows.POST + " where p.id in (:ids)")
                            .param("ids", held)
                            .query(PostRows::post)
                            .list()
                            .stream()
                            .collect(Collectors.toMap(Post::id, Function.identity()));
        }

        private Map<PersonId, LocalDate> dates(String sql) {
            Map<PersonId, LocalDate> dates = new HashMap<>();
            list(
                    sql,
                    (row, number) ->
                            dates.put(personOf(row), Objects.requireNonNull(row.getObject("on_day", LocalDate.class))));
            return dates;
        }

        private <T> Map<PersonId, List<T>> grouped(String sql, RowMapper<T> mapper) {
            record Owned<T>(PersonId person, T value) {}
            return list(sql, (row, number) -> new Owned<>(personOf(row), mapper.mapRow(row, number))).stream()
                    .collect(Collectors.groupingBy(
                            Owned::person, Collectors.mapping(Owned::value, Collectors.toList())));
        }

        private <T> List<T> list(String sql, RowMapper<T> mapper) {
            return database.sql(sql)
                    .param("ids", ids)
                    .param("today", posts.today())
                    .query(mapper)
                    .list();
        }

        private static <T> List<T> of(Map<PersonId, List<T>> all, PersonId person) {
            return all.getOrDefault(person, List.of());
        }

        private static PersonId personOf(ResultSet row) throws SQLException {
            return new PersonId(row.getLong("person_id"));
        }
    }
}
