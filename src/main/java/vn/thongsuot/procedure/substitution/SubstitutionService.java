package vn.thongsuot.procedure.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.identity.AccountHolders;
import vn.thongsuot.identity.CurrentUser;
import vn.thongsuot.identity.SignedIn;
import vn.thongsuot.identity.StaffDirectory;
import vn.thongsuot.identity.StaffDirectory.Staff;
import vn.thongsuot.organization.BodyKind;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.organization.substitution.NewSubstitution;
import vn.thongsuot.organization.substitution.Substitution;
import vn.thongsuot.organization.substitution.SubstitutionId;
import vn.thongsuot.organization.substitution.SubstitutionRegister;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.StaleException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.paging.PageRequest;
import vn.thongsuot.procedure.PersonChoice;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;

/**
 * Substitutions as people enter them. A holder enters the own; the committee office of the level or of one above it, and an
 * administrator, enter one for a holder who cannot, and never name themselves.
 */
@Service
@Transactional(readOnly = true)
public class SubstitutionService {

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PAPER = 200;

    private final SubstitutionRegister register;
    private final CurrentUser currentUser;
    private final OrganizationDirectory organization;
    private final StaffDirectory staff;
    private final AccountHolders accounts;
    private final ProcedureCatalogue catalogue;
    private final AuditTrail audit;
    private final Clock clock;

    SubstitutionService(
            SubstitutionRegister register,
            CurrentUser currentUser,
            OrganizationDirectory organization,
            StaffDirectory staff,
            AccountHolders accounts,
            ProcedureCatalogue catalogue,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.currentUser = currentUser;
        this.organization = organization;
        this.staff = staff;
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Those in which the signed-in person is absent or stands in. */
    public List<Substitution> mine() {
        PersonId me = currentUser.require().personId();
        return me == null ? List.of() : register.of(me);
    }

    /** Those of other people that the signed-in person may enter and end. */
    public List<Substitution> ofOthers() {
        SignedIn who = currentUser.require();
        Set<String> paths = who.administrator() ? Set.of("/") : officePaths(who);
        return register.within(paths).stream()
                .filter(entry -> !entry.holder().equals(who.personId()))
                .filter(entry -> !entry.substitute().equals(who.personId()))
                .toList();
    }

    /** Whether the signed-in person holds a position, whose work somebody else could do. */
    public boolean holdsPosition() {
        return !currentUser.require().positions().isEmpty();
    }

    public boolean mayEnterForOthers() {
        SignedIn who = currentUser.require();
        return who.administrator() || !officePaths(who).isEmpty();
    }

    public @Nullable PersonId me() {
        return currentUser.require().personId();
    }

    /** Holders of positions for whom the signed-in person may enter one. */
    public List<PersonChoice> holders(String term, int limit) {
        if (term.isBlank() || !mayEnterForOthers()) {
            return List.of();
        }
        List<PersonChoice> found = new ArrayList<>();
        for (PersonSummary person : organization.findPersons(term, new PageRequest(0, 200))) {
            List<HeldPosition> positions = positions(person.id());
            if (!positions.isEmpty() && !person.id().equals(me())) {
                found.add(new PersonChoice(person.id(), person.fullName(), label(positions.getFirst())));
            }
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The positions of a holder for which the signed-in person may enter a substitution. */
    public List<HeldPosition> positions(PersonId holder) {
        SignedIn who = currentUser.require();
        return organization.positionsOf(holder, today()).stream()
                .filter(position -> mayEnter(who, holder, position.unit()))
                .toList();
    }

    public static String label(HeldPosition position) {
        return position.title() + ", " + position.unit().name();
    }

    /** Procedures to which a substitution can be limited, by title. */
    public Map<String, String> procedures() {
        Map<String, String> titles = new TreeMap<>();
        catalogue.inForce().forEach(procedure -> titles.put(procedure.title(), procedure.key()));
        return titles;
    }

    public String procedureTitle(String key) {
        return catalogue.inForce().stream()
                .filter(procedure -> procedure.key().equals(key))
                .findFirst()
                .map(Procedure::title)
                .orElse(key);
    }

    /** Who may stand in for the holder in all those positions. */
    public List<PersonChoice> candidates(PersonId holder, Set<HeldPosition> positions, String term, int limit) {
        List<HeldPosition> allowed =
                positions(holder).stream().filter(positions::contains).toList();
        if (allowed.isEmpty()) {
            return List.of();
        }
        SignedIn who = currentUser.require();
        List<Staff> near = staff.near(allowed.getFirst().unit(), term, limit + 1);
        return near.stream()
                .filter(person -> !person.id().equals(holder))
                .filter(person -> holder.equals(who.personId()) || !person.id().equals(who.personId()))
                .filter(person -> allowed.stream().allMatch(position -> staff.isNear(person.id(), position.unit())))
                .map(person -> new PersonChoice(person.id(), person.fullName(), person.position()))
                .limit(limit)
                .toList();
    }

    /**
     * @throws RuleViolationException at {@code holder}, {@code positions}, {@code substitute}, {@code firstDay}, {@code
     *     lastDay}, {@code reason} or {@code paper}
     */
    @Transactional
    public SubstitutionId enter(NewSubstitution entry) {
        SignedIn who = currentUser.require();
        boolean byHolder = entry.holder().equals(who.personId());
        List<Violation> violations = new ArrayList<>(check(entry, who, byHolder));
        if (violations.isEmpty()
                && register.overlaps(entry.holder(), entry.substitute(), entry.firstDay(), entry.lastDay())) {
            violations.add(Violation.of("substitute", "procedure.substitution.already"));
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
        SubstitutionId id = register.enter(entry, who.fullName(), byHolder);
        Map<String, String> details = new HashMap<>();
        details.put("holder", String.valueOf(entry.holder().value()));
        details.put("substitute", String.valueOf(entry.substitute().value()));
        details.put("from", entry.firstDay().toString());
        details.put("to", entry.lastDay().toString());
        details.put("procedures", entry.matters().isEmpty() ? "*" : String.join(",", entry.matters()));
        audit.record("procedure.substitution.enter", "substitution:" + id.value(), details);
        return id;
    }

    private List<Violation> check(NewSubstitution entry, SignedIn who, boolean byHolder) {
        List<Violation> violations = new ArrayList<>();
        Map<Long, HeldPosition> allowed = positions(entry.holder()).stream()
                .collect(
                        Collectors.toMap(position -> position.id().value(), position -> position, (one, other) -> one));
        List<HeldPosition> chosen = entry.positions().stream()
                .map(position -> allowed.get(position.value()))
                .filter(Objects::nonNull)
                .toList();
        if (allowed.isEmpty()) {
            violations.add(Violation.of("holder", "procedure.substitution.not-yours"));
        } else if (chosen.isEmpty() || chosen.size() != entry.positions().size()) {
            violations.add(Violation.of("positions", "procedure.substitution.positions-needed"));
        }
        substituteProblem(entry, who, byHolder, chosen)
                .ifPresent(key -> violations.add(Violation.of("substitute", key)));
        if (entry.firstDay().isBefore(today())) {
            violations.add(Violation.of("firstDay", "procedure.substitution.first-day-over"));
        }
        if (entry.lastDay().isBefore(entry.firstDay())) {
            violations.add(Violation.of("lastDay", "procedure.substitution.last-day-before"));
        } else if (entry.lastDay().isAfter(entry.firstDay().plusDays(LONGEST_DAYS))) {
            violations.add(Violation.of("lastDay", "procedure.substitution.too-long"));
        }
        String reason = Objects.requireNonNullElse(entry.reason(), "");
        if (!byHolder && reason.isBlank()) {
            violations.add(Violation.of("reason", "procedure.substitution.reason-needed"));
        } else if (reason.length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "procedure.substitution.text-too-long", LONGEST_REASON));
        }
        if (Objects.requireNonNullElse(entry.paper(), "").length() > LONGEST_PAPER) {
            violations.add(Violation.of("paper", "procedure.substitution.text-too-long", LONGEST_PAPER));
        }
        if (!Set.copyOf(procedures().values()).containsAll(entry.matters())) {
            violations.add(Violation.of("matters", "procedure.substitution.no-such-procedure"));
        }
        return violations;
    }

    private Optional<String> substituteProblem(
            NewSubstitution entry, SignedIn who, boolean byHolder, List<HeldPosition> chosen) {
        PersonId substitute = entry.substitute();
        if (substitute.equals(entry.holder())) {
            return Optional.of("procedure.substitution.not-oneself");
        }
        if (!byHolder && substitute.equals(who.personId())) {
            return Optional.of("procedure.substitution.not-the-enterer");
        }
        if (accounts.among(Set.of(substitute)).isEmpty()) {
            return Optional.of("procedure.substitution.no-account");
        }
        boolean near = chosen.stream().allMatch(position -> staff.isNear(substitute, position.unit()));
        return near ? Optional.empty() : Optional.of("procedure.substitution.not-near");
    }

    /**
     * Ends one before its last day.
     *
     * @throws NotFoundException when there is none or it is not this person's to end
     * @throws StaleException when it is over already
     */
    @Transactional
    public void end(SubstitutionId id) {
        SignedIn who = currentUser.require();
        Substitution found = register.find(id)
                .filter(entry -> mayEnd(who, entry))
                .orElseThrow(() -> new NotFoundException("procedure.substitution.not-found"));
        if (!register.end(id, who.fullName())) {
            throw new StaleException("procedure.substitution.over");
        }
        audit.record(
                "procedure.substitution.end",
                "substitution:" + id.value(),
                Map.of("holder", String.valueOf(found.holder().value())));
    }

    /** Whether the signed-in person may end it: the holder, the office, an administrator. */
    public boolean mayEnd(Substitution entry) {
        return mayEnd(currentUser.require(), entry);
    }

    private boolean mayEnd(SignedIn who, Substitution entry) {
        return entry.holder().equals(who.personId())
                || who.administrator()
                || register.within(officePaths(who)).stream()
                        .anyMatch(other -> other.id().equals(entry.id()));
    }

    private static boolean mayEnter(SignedIn who, PersonId holder, UnitSummary unit) {
        return holder.equals(who.personId())
                || who.administrator()
                || officePaths(who).stream().anyMatch(unit.path()::startsWith);
    }

    /** Units whose committee office the person works in. */
    private static Set<String> officePaths(SignedIn who) {
        return who.positions().stream()
                .filter(position -> position.body() == BodyKind.COMMITTEE_OFFICE)
                .map(position -> position.unit().path())
                .collect(Collectors.toSet());
    }
}
