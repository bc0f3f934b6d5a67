package vn.thongsuot.cadre;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.cadre.plan.PlanState;
import vn.thongsuot.cadre.post.PostDirectory;
import vn.thongsuot.cadre.rule.CadreLimits;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.platform.error.NotFoundException;
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
    private final Standings standings;
    private final CadreAccess access;
    private final OrganizationDirectory organization;
    private final Parameters parameters;

    CadreDirectory(
            JdbcClient database,
            PostDirectory posts,
            Standings standings,
            CadreAccess access,
            OrganizationDirectory organization,
            Parameters parameters) {
        this.database = database;
        this.posts = posts;
        this.standings = standings;
        this.access = access;
        this.organization = organization;
        this.parameters = parameters;
    }

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
        return Optional.ofNullable(standings.of(List.of(person)).get(person));
    }

    /** The same of many at once, in a fixed number of queries; who does not exist is left out. */
    public Map<PersonId, CadreStanding> standings(Collection<PersonId> persons) {
        return standings.of(persons);
    }

    /** The record's place, for those who write: path of the unit. */
    Optional<String> unitPath(PersonId person) {
        return row(person).map(Row::unitPath);
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
