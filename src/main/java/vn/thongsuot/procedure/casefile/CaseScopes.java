package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.concern.CaseConcerns;
import vn.thongsuot.procedure.concern.CasePeopleChanged;
import vn.thongsuot.procedure.concern.Concern;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;
import vn.thongsuot.procedure.model.Command;
import vn.thongsuot.procedure.model.ProcedureSheet.Ballot;
import vn.thongsuot.procedure.model.Step;
import vn.thongsuot.procedure.role.RoleResolver;

/** To whom a new case is open, and from whom it is kept. */
@Component
class CaseScopes {

    private static final String OFFICE = ".office";

    private final CaseJournal journal;
    private final CaseConcerns concerns;
    private final OrganizationDirectory organization;
    private final RoleResolver roles;
    private final FormExtensions extensions;
    private final ApplicationEventPublisher events;

    CaseScopes(
            CaseJournal journal,
            CaseConcerns concerns,
            OrganizationDirectory organization,
            RoleResolver roles,
            FormExtensions extensions,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.concerns = concerns;
        this.organization = organization;
        this.roles = roles;
        this.extensions = extensions;
        this.events = events;
    }

    /** Whom a form names. */
    private record Named(Set<PersonId> persons, Set<UnitId> units) {}

    /**
     * @param takesPart whether whoever begins the case works in it; who only hands something in may be whom it is kept from
     * @throws RuleViolationException when somebody begins a case that would be kept from them
     */
    Concern keptFrom(
            Procedure procedure, UnitSummary unit, Map<String, Object> answers, PersonId begins, boolean takesPart) {
        Concern kept = named(procedure, procedure.sheet().start().form(), unit, answers);
        if (takesPart) {
            requireNotConcerned(procedure, kept, begins);
        }
        return kept;
    }

    /**
     * A later step that names in a field of the same key whom the case is about keeps it from them from now on.
     *
     * @throws RuleViolationException when it would be kept from the person who does the step
     */
    void learn(CaseFile file, Procedure procedure, Step step, Map<String, Object> answers, PersonId does) {
        String form = step.form();
        if (form != null) {
            Concern kept = named(procedure, form, organization.requireUnit(new UnitId(file.unitId())), answers);
            requireNotConcerned(procedure, kept, does);
            if (concerns.write(file.id(), kept)) {
                events.publishEvent(CasePeopleChanged.of(file.id()));
            }
        }
    }

    private Concern named(Procedure procedure, String form, UnitSummary unit, Map<String, Object> answers) {
        var kept = new Named(new HashSet<>(), new HashSet<>());
        for (String key : procedure.sheet().start().concerns()) {
            Optional<FormField> field = procedure.form(form).field(key);
            Object answer = answers.get(key);
            if (answer != null && field.orElse(null) instanceof FormField.PersonField chosen) {
                add(extensions.picker(chosen.picker()), String.valueOf(answer), kept);
            } else if (answer instanceof List<?> rows && field.orElse(null) instanceof FormField.DynamicList list) {
                list.components().stream()
                        .filter(FormField.PersonField.class::isInstance)
                        .map(FormField.PersonField.class::cast)
                        .forEach(chosen -> rows.stream()
                                .filter(row -> row instanceof Map<?, ?> map && map.get(chosen.key()) != null)
                                .forEach(row -> add(
                                        extensions.picker(chosen.picker()),
                                        String.valueOf(((Map<?, ?>) row).get(chosen.key())),
                                        kept)));
            }
        }
        return concerns.about(kept.persons(), kept.units(), unit);
    }

    private void requireNotConcerned(Procedure procedure, Concern kept, PersonId begins) {
        boolean normal = Confidentiality.of(procedure.sheet().start().confidentiality()) == Confidentiality.NORMAL;
        if (!normal && kept.hides(concerns.standing(begins))) {
            throw new RuleViolationException(List.of(
                    Violation.of(procedure.sheet().start().concerns().getFirst(), "procedure.start.concerned")));
        }
    }

    private static void add(RecordPicker picker, String id, Named kept) {
        if (picker.ofPersons()) {
            kept.persons().add(new PersonId(Long.parseLong(id)));
        } else {
            picker.subjectOf(id).ifPresentOrElse(kept.persons()::add, () -> picker.unitOf(id)
                    .ifPresent(kept.units()::add));
        }
    }

    void open(CaseFile file, Procedure procedure, UnitSummary unit, Concern kept) {
        concerns.write(file.id(), kept);
        for (String role : procedure.sheet().seal().guardians()) {
            roles.inUnitOf(role, unit, false).ifPresent(resolved -> journal.guardedBy(file.id(), resolved.key()));
        }
        for (String role : openFromTheStart(file.confidentiality(), procedure)) {
            roles.inUnitOf(role, unit, false).ifPresent(resolved -> journal.mayBeSeenBy(file.id(), resolved.key()));
        }
    }

    /**
     * Every role the procedure names may follow a case from its beginning. A sealed case opens itself to each role when a step
     * waits for it, at the start only to those who may begin it; so does a restricted one that is kept from those it is about to an office, which
     * issues its papers and decides nothing.
     */
    static Set<String> openFromTheStart(Confidentiality confidentiality, Procedure procedure) {
        Set<String> named = new HashSet<>(procedure.sheet().start().roles());
        if (confidentiality == Confidentiality.SEALED) {
            return named;
        }
        boolean tellsOffices = confidentiality == Confidentiality.NORMAL
                || procedure.sheet().start().concerns().isEmpty();
        procedure.model().steps().values().stream()
                .map(Step::role)
                .filter(role -> tellsOffices || !role.endsWith(OFFICE))
                .forEach(named::add);
        procedure.model().commands().values().stream().map(Command::roles).forEach(named::addAll);
        procedure.sheet().ballots().values().stream().map(Ballot::visibleTo).forEach(named::addAll);
        named.addAll(DeadlineRoles.of(procedure));
        return named;
    }
}
