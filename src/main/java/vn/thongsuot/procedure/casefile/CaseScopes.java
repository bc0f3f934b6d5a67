package vn.thongsuot.procedure.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
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

    private final CaseJournal journal;
    private final CaseConcerns concerns;
    private final RoleResolver roles;
    private final FormExtensions extensions;
    private final ApplicationEventPublisher events;

    CaseScopes(
            CaseJournal journal,
            CaseConcerns concerns,
            RoleResolver roles,
            FormExtensions extensions,
            ApplicationEventPublisher events) {
        this.journal = journal;
        this.concerns = concerns;
        this.roles = roles;
        this.extensions = extensions;
        this.events = events;
    }

    /** Whom the start form names. */
    record Kept(Set<PersonId> persons, Set<UnitId> units) {}

    /**
     * @param takesPart whether whoever begins the case works in it; who only hands something in may be whom it is kept from
     * @throws RuleViolationException when somebody begins a case that would be kept from them
     */
    Kept keptFrom(Procedure procedure, Map<String, Object> answers, PersonId begins, boolean takesPart) {
        Kept kept = named(procedure, procedure.sheet().start().form(), answers);
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
            Kept kept = named(procedure, form, answers);
            requireNotConcerned(procedure, kept, does);
            if (concerns.write(file.id(), kept.persons(), kept.units())) {
                events.publishEvent(CasePeopleChanged.of(file.id()));
            }
        }
    }

    private Kept named(Procedure procedure, String form, Map<String, Object> answers) {
        var kept = new Kept(new HashSet<>(), new HashSet<>());
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
        return kept;
    }

    private void requireNotConcerned(Procedure procedure, Kept kept, PersonId begins) {
        boolean normal = Confidentiality.of(procedure.sheet().start().confidentiality()) == Confidentiality.NORMAL;
        Set<Long> units = new HashSet<>();
        kept.units().forEach(unit -> units.add(unit.value()));
        if (!normal && new Concern(null, kept.persons(), units, Set.of()).hides(concerns.standing(begins))) {
            throw new RuleViolationException(List.of(
                    Violation.of(procedure.sheet().start().concerns().getFirst(), "procedure.start.concerned")));
        }
    }

    private static void add(RecordPicker picker, String id, Kept kept) {
        if (picker.ofPersons()) {
            kept.persons().add(new PersonId(Long.parseLong(id)));
        } else {
            picker.subjectOf(id).ifPresentOrElse(kept.persons()::add, () -> picker.unitOf(id)
                    .ifPresent(kept.units()::add));
        }
    }

    void open(CaseFile file, Procedure procedure, UnitSummary unit, Kept kept) {
        concerns.write(file.id(), kept.persons(), kept.units());
        for (String role : procedure.sheet().seal().guardians()) {
            roles.inUnitOf(role, unit, false).ifPresent(resolved -> journal.guardedBy(file.id(), resolved.key()));
        }
        for (String role : openFromTheStart(file.confidentiality(), procedure)) {
            roles.inUnitOf(role, unit, false).ifPresent(resolved -> journal.mayBeSeenBy(file.id(), resolved.key()));
        }
    }

    /**
     * Every role the procedure names may follow a case from its beginning. A sealed case opens itself to each role when a step
     * waits for it, at the start only to those who may begin it.
     */
    static Set<String> openFromTheStart(Confidentiality confidentiality, Procedure procedure) {
        Set<String> named = new HashSet<>(procedure.sheet().start().roles());
        if (confidentiality == Confidentiality.SEALED) {
            return named;
        }
        procedure.model().steps().values().stream().map(Step::role).forEach(named::add);
        procedure.model().commands().values().stream().map(Command::roles).forEach(named::addAll);
        procedure.sheet().ballots().values().stream().map(Ballot::visibleTo).forEach(named::addAll);
        named.addAll(DeadlineRoles.of(procedure));
        return named;
    }
}
