package vn.thongsuot.membership;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.AccessScope;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.Gender;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonDetails;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonRegister;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.PositionKind;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.text.SearchText;

/**
 * The list of sympathizers of a cell (domain §3.3 step 1). Read by whoever may see the cell's records; kept by those who lead
 * the cell and by the secretary and deputies of its grassroots organization.
 */
@Service
@Transactional
public class CandidateService {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ETHNICITY = 40;
    private static final int LONGEST_OCCUPATION = 150;
    private static final int LONGEST_RESIDENCE = 250;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NOTE = 500;
    private static final int OLDEST = 110;
    private static final int YOUNGEST_LISTED = 16;

    private static final String SELECT = """
            select c.id, c.version, c.person_id, c.cell_id, c.listed_on, c.occupation, c.schooling, c.residence,
                   c.certificate_number, c.certificate_issued_on, c.note,
                   n.full_name, n.birth_date, n.gender, n.ethnicity, n.phone
            from membership_candidate c join organization_person n on n.id = c.person_id
            where c.removed_on is null
            """;

    private final Candidates candidates;
    private final Members members;
    private final PersonRegister persons;
    private final OrganizationDirectory organization;
    private final AccessScope accessScope;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final JdbcClient database;
    private final EntityManager entities;
    private final Clock clock;

    CandidateService(
            Candidates candidates,
            Members members,
            PersonRegister persons,
            OrganizationDirectory organization,
            AccessScope accessScope,
            CurrentUser currentUser,
            AuditTrail audit,
            JdbcClient database,
            EntityManager entities,
            Clock clock) {
        this.candidates = candidates;
        this.members = members;
        this.persons = persons;
        this.organization = organization;
        this.accessScope = accessScope;
        this.currentUser = currentUser;
        this.audit = audit;
        this.database = database;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The cell's sympathizers of today by given name; a cell has a handful.
     *
     * @param search part of a name, accents and case ignored; empty for all
     * @throws NotFoundException when the cell does not exist or lies outside what the person signed in may see
     */
    @Transactional(readOnly = true)
    public List<CandidateEntry> listed(UnitId cell, String search, int limit) {
        visible(cell);
        return database.sql(SELECT + " and c.cell_id = :cell and n.full_name_search like :search"
                        + " order by n.given_name, n.full_name, n.id limit :limit")
                .param("cell", cell.value())
                .param("search", SearchText.like(search))
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    /** The line of that person in the list of that cell. For the rules of a procedure: does not ask who wants to know. */
    @Transactional(readOnly = true)
    public Optional<CandidateEntry> listedIn(UnitId cell, PersonId person) {
        return database.sql(SELECT + " and c.cell_id = :cell and c.person_id = :person")
                .param("cell", cell.value())
                .param("person", person.value())
                .query((row, number) -> entry(row))
                .optional();
    }

    /** Whether the person signed in keeps the list of that cell. */
    @Transactional(readOnly = true)
    public boolean mayKeep(UnitSummary cell) {
        return currentUser.signedIn().map(SignedIn::positions).orElse(List.of()).stream()
                .anyMatch(held -> keeps(held, cell));
    }

    private static boolean keeps(HeldPosition held, UnitSummary cell) {
        boolean leader = held.kind() == PositionKind.SECRETARY || held.kind() == PositionKind.DEPUTY_SECRETARY;
        boolean ofCell = held.unit().id().equals(cell.id());
        boolean ofGrassroots = held.unit().kind().level() == Level.GRASSROOTS && cell.liesIn(held.unit());
        return (ofCell && (leader || held.body() == BodyKind.CELL_COMMITTEE)) || (ofGrassroots && leader);
    }

    /** Puts somebody on the list; a person the portal does not know yet is entered. */
    public CandidateId add(UnitId cellId, CandidateForm form) {
        UnitSummary cell = keepable(cellId);
        if (!cell.kind().hasMembers()) {
            throw new RuleViolationException("membership.candidate.not-a-cell");
        }
        Checked checked = check(form);
        PersonId person = knownOrNew(form, checked.person());
        Candidate candidate = candidates.saveAndFlush(new Candidate(person, cell, checked.details()));
        audit.record(
                "membership.list-candidate",
                "candidate:" + candidate.id(),
                Map.of("cell", cell.id().toString()));
        return candidate.id();
    }

    /**
     * Corrects a line and the person it is about.
     *
     * @param version of the line that was edited
     * @throws StaleException when somebody else changed it in the meantime
     */
    public void correct(CandidateId id, int version, CandidateForm form) {
        Candidate candidate = keepable(id, version);
        Checked checked = check(form);
        candidate.correct(checked.details());
        candidates.saveAndFlush(candidate);
        persons.correct(candidate.person(), checked.person());
        audit.record("membership.correct-candidate", "candidate:" + id, Map.of());
    }

    public void remove(CandidateId id, int version, CandidateRemoval reason) {
        Candidate candidate = keepable(id, version);
        candidate.remove(LocalDate.now(clock), reason);
        candidates.saveAndFlush(candidate);
        audit.record("membership.remove-candidate", "candidate:" + id, Map.of("reason", reason.name()));
    }

    private PersonId knownOrNew(CandidateForm form, PersonDetails details) {
        List<PersonId> namesakes =
                form.namesake() ? List.of() : persons.namesakes(details.fullName(), details.birthDate());
        if (namesakes.isEmpty()) {
            return persons.register(details);
        }
        PersonId known = namesakes.getFirst();
        boolean member = members.findByPersonId(known.value())
                .map(found -> found.status().isMember() || found.status() == MembershipStatus.ADMITTED)
                .orElse(false);
        if (member) {
            throw atName("membership.candidate.already-member");
        }
        if (!candidates.findByPersonIdAndRemovedOnIsNull(known.value()).isEmpty()) {
            throw atName("membership.candidate.already-listed");
        }
        persons.correct(known, details);
        return known;
    }

    private static RuleViolationException atName(String key) {
        return new RuleViolationException(List.of(Violation.of("fullName", key)));
    }

    private UnitSummary visible(UnitId cell) {
        return organization
                .unit(cell)
                .filter(unit -> accessScope.current().covers(unit.path()))
                .orElseThrow(() -> new NotFoundException("organization.unit.not-found"));
    }

    private UnitSummary keepable(UnitId cell) {
        UnitSummary unit = visible(cell);
        if (!mayKeep(unit)) {
            throw new AccessDeniedException("Does not keep the list of unit " + cell);
        }
        return unit;
    }

    private Candidate keepable(CandidateId id, int version) {
        Candidate candidate = candidates
                .findById(id.value())
                .filter(found -> accessScope.current().covers(found.unitPath()))
                .orElseThrow(() -> new NotFoundException("membership.candidate.not-found"));
        keepable(candidate.cell());
        // Name and line are one form, so two editors must collide even when the line itself stays the same.
        int claimed = database.sql("update membership_candidate set version = version + 1"
                        + " where id = :id and version = :version and removed_on is null")
                .param("id", id.value())
                .param("version", version)
                .update();
        if (claimed == 0) {
            throw new StaleException("membership.candidate.stale");
        }
        entities.refresh(candidate);
        return candidate;
    }

    private record Checked(PersonDetails person, CandidateDetails details) {}

    private Checked check(CandidateForm form) {
        LocalDate today = LocalDate.now(clock);
        var found = new ArrayList<Violation>();
        text(found, "fullName", form.fullName(), LONGEST_NAME, true);
        if (!form.fullName().isBlank() && !form.fullName().strip().contains(" ")) {
            found.add(Violation.of("fullName", "membership.candidate.name-incomplete"));
        }
        text(found, "ethnicity", form.ethnicity(), LONGEST_ETHNICITY, true);
        text(found, "occupation", form.occupation(), LONGEST_OCCUPATION, true);
        text(found, "residence", form.residence(), LONGEST_RESIDENCE, true);
        text(found, "certificateNumber", form.certificateNumber(), LONGEST_NUMBER, false);
        text(found, "note", form.note(), LONGEST_NOTE, false);
        required(found, "gender", form.gender());
        required(found, "schooling", form.schooling());
        LocalDate born = form.birthDate();
        required(found, "birthDate", born);
        if (born != null
                && (born.isAfter(today.minusYears(YOUNGEST_LISTED)) || born.isBefore(today.minusYears(OLDEST)))) {
            found.add(Violation.of("birthDate", "membership.candidate.birth-date", YOUNGEST_LISTED, OLDEST));
        }
        pastDate(found, "listedOn", form.listedOn(), today);
        required(found, "listedOn", form.listedOn());
        pastDate(found, "certificateIssuedOn", form.certificateIssuedOn(), today);
        boolean numbered =
                form.certificateNumber() != null && !form.certificateNumber().isBlank();
        if (numbered && form.certificateIssuedOn() == null) {
            found.add(Violation.of("certificateIssuedOn", "membership.candidate.certificate-date-missing"));
        }
        if (!numbered && form.certificateIssuedOn() != null) {
            found.add(Violation.of("certificateNumber", "membership.candidate.certificate-number-missing"));
        }
        if (!found.isEmpty()) {
            throw new RuleViolationException(found);
        }
        return new Checked(
                new PersonDetails(
                        form.fullName(),
                        Objects.requireNonNull(born),
                        Objects.requireNonNull(form.gender()),
                        form.ethnicity(),
                        null),
                new CandidateDetails(
                        Objects.requireNonNull(form.listedOn()),
                        tidy(form.occupation()),
                        Objects.requireNonNull(form.schooling()),
                        tidy(form.residence()),
                        numbered ? tidy(Objects.requireNonNull(form.certificateNumber())) : null,
                        form.certificateIssuedOn(),
                        form.note() == null || form.note().isBlank() ? null : tidy(form.note())));
    }

    private static String tidy(String text) {
        return SearchText.nfc(text).strip();
    }

    private static void text(
            List<Violation> found, String field, @Nullable String value, int longest, boolean required) {
        if (required && (value == null || value.isBlank())) {
            found.add(Violation.of(field, "platform.required"));
        } else if (value != null && value.strip().length() > longest) {
            found.add(Violation.of(field, "membership.field.too-long", longest));
        }
    }

    private static void required(List<Violation> found, String field, @Nullable Object value) {
        if (value == null) {
            found.add(Violation.of(field, "platform.required"));
        }
    }

    private static void pastDate(List<Violation> found, String field, @Nullable LocalDate date, LocalDate today) {
        if (date != null && date.isAfter(today)) {
            found.add(Violation.of(field, "membership.date.in-future"));
        }
    }

    private static CandidateEntry entry(ResultSet row) throws SQLException {
        return new CandidateEntry(
                new CandidateId(row.getLong("id")),
                row.getInt("version"),
                new PersonSummary(
                        new PersonId(row.getLong("person_id")),
                        row.getString("full_name"),
                        row.getObject("birth_date", LocalDate.class),
                        Gender.valueOf(row.getString("gender")),
                        row.getString("ethnicity"),
                        row.getString("phone")),
                new UnitId(row.getLong("cell_id")),
                row.getObject("listed_on", LocalDate.class),
                row.getString("occupation"),
                Schooling.valueOf(row.getString("schooling")),
                row.getString("residence"),
                row.getString("certificate_number"),
                row.getObject("certificate_issued_on", LocalDate.class),
                row.getString("note"));
    }
}
