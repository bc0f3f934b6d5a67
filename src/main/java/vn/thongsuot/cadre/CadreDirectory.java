package vn.thongsuot.cadre;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.rule.CadreLimits;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.text.SearchText;
import vn.thongsuot.procedure.Parameters;

/**
 * Reads cadres. {@link #record} shows only what the person signed in may see; the rest answers procedures and rules, whoever
 * asks.
 */
@Service
@Transactional(readOnly = true)
public class CadreDirectory {

    private static final String OF_PERSON = " where person_id = :person order by ";

    private final JdbcClient database;
    private final PostDirectory posts;
    private final CadreAccess access;
    private final OrganizationDirectory organization;
    private final Parameters parameters;

    CadreDirectory(
            JdbcClient database,
            PostDirectory posts,
            CadreAccess access,
            OrganizationDirectory organization,
            Parameters parameters) {
        this.database = database;
        this.posts = posts;
        this.access = access;
        this.organization = organization;
        this.parameters = parameters;
    }

    /** A cadre as offered in a form. */
    public record Cadre(PersonId person, String fullName, LocalDate birthDate, String unitName) {}

    /**
     * A cadre's record: of somebody the person signed in may see, or one's own.
     *
     * @throws NotFoundException otherwise, as if there were none
     */
    public CadreRecord record(PersonId person) {
        Row row = row(person)
                .filter(found -> access.sees(found.unitPath(), found.managingPath()) || access.isSelf(person))
                .orElseThrow(() -> new NotFoundException("cadre.record.not-found"));
        CadreStanding standing = standing(person).orElseThrow();
        // Personnel schemes stay closed to the person they are about until they are decided (domain §4.6).
        boolean own = access.isSelf(person);
        PersonSummary summary = organization.person(person).orElseThrow();
        return new CadreRecord(
                row.version(),
                summary,
                organization.requireUnit(new UnitId(row.unit())),
                row.education(),
                row.theory(),
                CadreLimits.inForce(parameters, posts.today()).retirement(summary.birthDate(), summary.gender()),
                row.retirement(),
                row.note(),
                standing.posts(),
                standing.plan().stream()
                        .filter(entry -> !own || entry.state() != PlanState.PROPOSED)
                        .toList(),
                standing.evaluations(),
                standing.disciplines(),
                list(
                        "select held_on, high, confident, low from cadre_confidence" + OF_PERSON + "held_on desc",
                        person,
                        CadreRows::confidence),
                own ? List.of() : standing.proposedFor(),
                own,
                !own && access.keeps(row.unitPath()));
    }

    /** Whether the person signed in could open that record. */
    public boolean mayOpen(PersonId person) {
        return row(person)
                .map(found -> access.sees(found.unitPath(), found.managingPath()) || access.isSelf(person))
                .orElse(false);
    }

    /** The person signed in, if there is a record of them. */
    public Optional<PersonId> ownRecord() {
        return Optional.ofNullable(access.self()).filter(self -> row(self).isPresent());
    }

    /** What the rules need; empty when there is no such person. */
    public Optional<CadreStanding> standing(PersonId person) {
        return organization.person(person).map(this::standing);
    }

    private CadreStanding standing(PersonSummary person) {
        PersonId id = person.id();
        List<Term> terms = posts.termsOf(id);
        List<Post> proposed = database.sql("select " + CadreRows.POST + " where p.id in"
                        + " (select post_id from cadre_proposal where person_id = :person and closed_on is null)")
                .param("person", id.value())
                .query(CadreRows::post)
                .list();
        Map<PostId, Post> byId = posts(terms);
        return new CadreStanding(
                id,
                person.fullName(),
                person.birthDate(),
                person.gender(),
                terms.stream()
                        .map(term -> new CadreStanding.HeldPost(Objects.requireNonNull(byId.get(term.post())), term))
                        .toList(),
                list(
                        "select " + CadreRows.PLAN_ENTRY + " where e.person_id = :person order by e.id desc",
                        id,
                        CadreRows::planEntry),
                list("select * from cadre_evaluation" + OF_PERSON + "year desc", id, CadreRows::evaluation),
                list("select * from cadre_discipline" + OF_PERSON + "decided_on desc", id, CadreRows::discipline),
                proposed,
                row(id).map(Row::retirement).orElse(null),
                organization.positionsOf(id, posts.today()).stream()
                        .map(held -> held.from())
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    /**
     * Cadres of a unit and below: whoever has a record there.
     *
     * @param outside those of the same province outside the unit instead
     */
    public List<Cadre> cadres(UnitId unit, boolean outside, String search, int limit) {
        String path = organization.requireUnit(unit).path();
        String province = path.substring(0, path.indexOf('/', 1) + 1);
        return database.sql("""
                        select r.person_id, n.full_name, n.birth_date, u.name unit_name
                        from cadre_record r join organization_person n on n.id = r.person_id
                        join organization_unit u on u.id = r.unit_id
                        where r.unit_path like :within
                        """
                        + (outside ? " and r.unit_path not like :path" : "")
                        + " and n.full_name_search like :search order by n.given_name, n.full_name, n.id limit :limit")
                .param("within", (outside ? province : path) + "%")
                .param("path", path + "%")
                .param("search", SearchText.like(search))
                .param("limit", limit)
                .query((row, number) -> new Cadre(
                        new PersonId(row.getLong("person_id")),
                        row.getString("full_name"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("unit_name")))
                .list();
    }

    /** The record's place, for those who write: path of the unit. */
    Optional<String> unitPath(PersonId person) {
        return row(person).map(Row::unitPath);
    }

    private Map<PostId, Post> posts(List<Term> terms) {
        if (terms.isEmpty()) {
            return new HashMap<>();
        }
        return database
                .sql("select " + CadreRows.POST + " where p.id in (:ids)")
                .param(
                        "ids",
                        terms.stream()
                                .map(term -> term.post().value())
                                .distinct()
                                .toList())
                .query(CadreRows::post)
                .list()
                .stream()
                .collect(Collectors.toMap(Post::id, Function.identity()));
    }

    private <T> List<T> list(String sql, PersonId person, RowMapper<T> mapper) {
        return database.sql(sql).param("person", person.value()).query(mapper).list();
    }

    private record Row(
            int version,
            long unit,
            String unitPath,
            String managingPath,
            @Nullable String education,
            @Nullable PoliticalTheory theory,
            @Nullable LocalDate retirement,
            @Nullable String note) {}

    private Optional<Row> row(PersonId person) {
        return database.sql("select * from cadre_record where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> {
                    String theory = row.getString("political_theory");
                    return new Row(
                            row.getInt("version"),
                            row.getLong("unit_id"),
                            row.getString("unit_path"),
                            row.getString("managing_path"),
                            row.getString("education"),
                            theory == null ? null : PoliticalTheory.valueOf(theory),
                            row.getObject("retirement_on", LocalDate.class),
                            row.getString("note"));
                })
                .optional();
    }
}
