package vn.thongsuot.procedure.casefile;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.audit.AuditTrail;
import vn.thongsuot.organization.HeldPosition;
import vn.thongsuot.organization.Level;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.PersonSummary;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitKind;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.NotFoundException;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.platform.i18n.Texts;
import vn.thongsuot.procedure.CaseContext;
import vn.thongsuot.procedure.CaseId;
import vn.thongsuot.procedure.PickerCall;
import vn.thongsuot.procedure.ProcedureStarts;
import vn.thongsuot.procedure.StartRule;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.catalogue.ProcedureCatalogue;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.engine.ProcedureEngine;
import vn.thongsuot.procedure.form.FormEnvironment;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.form.FormLabels;
import vn.thongsuot.procedure.form.FormResult;
import vn.thongsuot.procedure.form.FormSchema;
import vn.thongsuot.procedure.form.FormValidator;
import vn.thongsuot.procedure.model.ProcedureSheet;
import vn.thongsuot.procedure.role.RoleResolver;

/** Beginning a procedure: who may, for which unit, with which start form. */
@Service
@Transactional
public class StartService implements ProcedureStarts {

    /** Under this name the start form's answers are found like those of a step. */
    static final String START = "start";

    private final ProcedureCatalogue catalogue;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final CaseAccess access;
    private final CaseContexts contexts;
    private final CaseFlags flags;
    private final FormValidator validator;
    private final CaseHomes homes;
    private final FormExtensions extensions;
    private final CaseScopes scopes;
    private final SealedAnswers sealedAnswers;
    private final ObjectProvider<StartRule> rules;
    private final RoleResolver roles;
    private final OrganizationDirectory organization;
    private final ProcedureEngine engine;
    private final AuditTrail audit;
    private final Clock clock;

    StartService(
            ProcedureCatalogue catalogue,
            CaseFiles files,
            CaseJournal journal,
            CaseAccess access,
            CaseContexts contexts,
            CaseFlags flags,
            FormValidator validator,
            CaseHomes homes,
            FormExtensions extensions,
            CaseScopes scopes,
            SealedAnswers sealedAnswers,
            ObjectProvider<StartRule> rules,
            RoleResolver roles,
            OrganizationDirectory organization,
            ProcedureEngine engine,
            AuditTrail audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.files = files;
        this.journal = journal;
        this.access = access;
        this.contexts = contexts;
        this.flags = flags;
        this.validator = validator;
        this.homes = homes;
        this.extensions = extensions;
        this.scopes = scopes;
        this.sealedAnswers = sealedAnswers;
        this.rules = rules;
        this.roles = roles;
        this.organization = organization;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A start form ready to be filled in.
     *
     * @param form in the language of the current user
     */
    public record StartView(Procedure procedure, UnitSummary unit, FormSchema form, CaseContext context) {}

    @Override
    @Transactional(readOnly = true)
    public List<Startable> startableFor(UnitId unit) {
        Set<String> keys = access.keys();
        return catalogue.inForce().stream()
                .filter(procedure -> mayStart(procedure, unit, keys))
                .map(procedure -> new Startable(procedure.key(), procedure.title(), description(procedure)))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Startable> startableAbout(UnitId unit, String field, String record) {
        UnitSummary where = organization.requireUnit(unit);
        return startableFor(unit).stream()
                .filter(startable -> offers(catalogue.inForce(startable.key()), where, field, record))
                .toList();
    }

    private boolean offers(Procedure procedure, UnitSummary unit, String field, String record) {
        return procedure
                .form(procedure.sheet().start().form())
                .field(field)
                .filter(FormField.PersonField.class::isInstance)
                .map(FormField.PersonField.class::cast)
                .flatMap(asked -> extensions
                        .picker(asked.picker())
                        .choice(new PickerCall(context(procedure, unit, null), Map.of()), record))
                .isPresent();
    }

    /** The procedures the signed-in person may begin, each with the units for which. */
    @Transactional(readOnly = true)
    public Map<Procedure, List<UnitSummary>> startable() {
        Set<String> keys = access.keys();
        Set<UnitSummary> units = new HashSet<>(
                access.signedIn().positions().stream().map(HeldPosition::unit).toList());
        Map<Procedure, List<UnitSummary>> startable = new HashMap<>();
        for (Procedure procedure : catalogue.inForce()) {
            List<UnitSummary> where = units.stream()
                    .filter(unit -> mayStart(procedure, unit.id(), keys))
                    .toList();
            if (!where.isEmpty()) {
                startable.put(procedure, where);
            }
        }
        return startable;
    }

    /** @throws NotFoundException when there is no such procedure or this person may not begin it there */
    @Transactional(readOnly = true)
    public StartView open(String key, UnitId unitId) {
        Procedure procedure = catalogue.inForce(key);
        requireMayStart(procedure, unitId);
        UnitSummary unit = organization.requireUnit(unitId);
        Locale locale = Texts.inEnglish() ? Locale.ENGLISH : Texts.VIETNAMESE;
        FormSchema form = FormLabels.of(procedure.english())
                .apply(procedure.form(procedure.sheet().start().form()), locale);
        return new StartView(procedure, unit, form, context(procedure, unit, null));
    }

    /**
     * Begins a case.
     *
     * @throws RuleViolationException when an answer is wrong or a rule of the domain forbids it
     */
    @Retryable(includes = PessimisticLockingFailureException.class, maxRetries = 3, delay = 50, jitter = 40)
    public CaseId start(String key, UnitId unitId, Map<String, Object> answers) {
        return begin(key, unitId, answers);
    }

    @Override
    public CaseId begin(String key, UnitId unitId, Map<String, Object> answers) {
        Procedure procedure = catalogue.inForce(key);
        requireMayStart(procedure, unitId);
        return begin(
                procedure,
                organization.requireUnit(unitId),
                answers,
                access.person(),
                access.signedIn().fullName(),
                access::isVisible,
                Way.AT_DESK);
    }

    @Override
    public CaseId handIn(String key, UnitId unitId, Map<String, Object> answers) {
        return begin(
                catalogue.inForce(key),
                organization.requireUnit(unitId),
                answers,
                access.person(),
                access.signedIn().fullName(),
                running -> false,
                Way.HANDED_IN);
    }

    /**
     * Begins a case that a step of another one leads to, in the name of the person who did it. Whether that person might begin
     * one is not asked: the model of the other procedure says so.
     *
     * @throws RuleViolationException when an answer is wrong or a rule of the domain forbids it
     */
    public CaseId startFor(Procedure procedure, UnitSummary unit, Map<String, Object> answers, PersonId person) {
        String name = organization.person(person).map(PersonSummary::fullName).orElse("?");
        return begin(procedure, unit, answers, person, name, running -> false, Way.OUT_OF_A_CASE);
    }

    /** How a case comes to begin. Whoever only hands something in takes no part in what follows. */
    private enum Way {
        AT_DESK,
        HANDED_IN,
        OUT_OF_A_CASE
    }

    private CaseId begin(
            Procedure procedure,
            UnitSummary begun,
            Map<String, Object> answers,
            PersonId me,
            String myName,
            Predicate<CaseId> mayBeNamed,
            Way way) {
        ProcedureSheet.Start start = procedure.sheet().start();

        FormResult result = validator.validate(
                procedure.form(start.form()), answers, new FormEnvironment(context(procedure, begun, null), Map.of()));
        SealedAnswers.Parts parts = SealedAnswers.split(procedure.form(start.form()), result.orThrow());
        List<Violation> told = SealedWords.inTheClear(parts);
        if (!told.isEmpty()) {
            throw new RuleViolationException(told);
        }
        Map<String, Object> checked = parts.open();
        boolean sealed = Confidentiality.of(start.confidentiality()) == Confidentiality.SEALED;
        UnitSummary unit = homes.of(procedure, begun, checked, way == Way.OUT_OF_A_CASE);
        PersonId subject = homes.subject(procedure, checked).orElse(null);
        if (subject != null && !sealed && !start.allowsSeveral()) {
            requireNoOtherCase(procedure, subject, mayBeNamed);
        }
        checkRules(start, context(procedure, unit, subject), checked);

        Concern kept = scopes.keptFrom(procedure, unit, checked, me, way != Way.HANDED_IN);
        var beginning = new CaseContext(null, procedure.key(), unit, subject, contexts.today(), checked);
        var file = new CaseFile(procedure, contexts.title(procedure, beginning), subject, unit, me, clock.instant());
        files.save(file);
        file.assignNumber();
        files.flush();
        journal.submit(file.id(), null, START, start.form(), null, null, null, null, checked, me, null);
        sealedAnswers.keep(file.id(), null, parts.sealed());
        if (way != Way.HANDED_IN) {
            journal.takesPart(file.id(), me);
        }
        journal.event(file.id(), CaseEventKind.STARTED, null, me, myName, null);
        scopes.open(file, procedure, unit, kept);
        flags.setDates(file.id(), procedure.model().startDates(), checked);
        audit.record(
                "procedure.start",
                "case:" + file.id().value(),
                file.confidentiality().trace(Map.of("procedure", procedure.key(), "unit", unit.code())));

        Map<String, Object> routing =
                new HashMap<>(flags.of(file, procedure.model().startFlags(), checked));
        routing.put("grassrootsCell", unit.kind() == UnitKind.GRASSROOTS_CELL);
        routing.put("unitLevel", unit.kind().level().name().toLowerCase(Locale.ROOT));
        String instance = engine.start(procedure.definitionId(), file.id().value(), file.number(), routing);
        file.runsAs(instance);
        return file.id();
    }

    /** Two people who begin at once queue up at the row of the subject, so the second one sees the first one's case. */
    private void requireNoOtherCase(Procedure procedure, PersonId subject, Predicate<CaseId> mayBeNamed) {
        files.lockSubject(subject.value());
        files.runningFor(subject.value(), procedure.key()).stream().findFirst().ifPresent(other -> {
            String field = procedure.sheet().start().subject();
            throw new RuleViolationException(List.of(
                    mayBeNamed.test(other.id())
                            ? Violation.of(field, "procedure.start.already-running", other.number())
                            : Violation.of(field, "procedure.start.not-now")));
        });
    }

    private void checkRules(ProcedureSheet.Start start, CaseContext context, Map<String, Object> answers) {
        List<Violation> violations = new ArrayList<>();
        for (String name : start.checks()) {
            rules.stream()
                    .filter(rule -> rule.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No start rule " + name))
                    .check(context, answers)
                    .forEach(violations::add);
        }
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private void requireMayStart(Procedure procedure, UnitId unit) {
        if (!mayStart(procedure, unit, access.keys())) {
            throw new NotFoundException("procedure.start.not-allowed");
        }
    }

    private boolean mayStart(Procedure procedure, UnitId unitId, Set<String> keys) {
        ProcedureSheet.Start start = procedure.sheet().start();
        List<Level> levels = start.levels().stream()
                .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                .toList();
        return organization
                .unit(unitId)
                .filter(unit -> levels.stream().anyMatch(unit.kind()::standsFor) && unit.existsOn(contexts.today()))
                .map(unit -> start.roles().stream()
                        .flatMap(role -> roles.inUnitOf(role, unit, false).stream())
                        .anyMatch(resolved -> keys.contains(resolved.key())))
                .orElse(false);
    }

    private CaseContext context(Procedure procedure, UnitSummary unit, @Nullable PersonId subject) {
        return new CaseContext(null, procedure.key(), unit, subject, contexts.today());
    }

    private static @Nullable String description(Procedure procedure) {
        String description = procedure.sheet().description();
        return description == null ? null : procedure.label("description", description);
    }
}
