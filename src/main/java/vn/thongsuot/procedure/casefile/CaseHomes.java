package vn.thongsuot.procedure.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.thongsuot.identity.MemberUnits;
import vn.thongsuot.organization.OrganizationDirectory;
import vn.thongsuot.organization.PersonId;
import vn.thongsuot.organization.UnitId;
import vn.thongsuot.organization.UnitSummary;
import vn.thongsuot.platform.error.RuleViolationException;
import vn.thongsuot.platform.error.Violation;
import vn.thongsuot.procedure.RecordPicker;
import vn.thongsuot.procedure.catalogue.Procedure;
import vn.thongsuot.procedure.form.FormExtensions;
import vn.thongsuot.procedure.form.FormField;

/**
 * To which unit a new case belongs, and whom it is about. A board of a commune begins it, but its steps are those of the cell of the member whom it
 * is about: {@code start.belongs} names the fields that say so.
 */
@Component
class CaseHomes {

    private final FormExtensions extensions;
    private final ObjectProvider<MemberUnits> members;
    private final OrganizationDirectory organization;

    CaseHomes(FormExtensions extensions, ObjectProvider<MemberUnits> members, OrganizationDirectory organization) {
        this.extensions = extensions;
        this.members = members;
        this.organization = organization;
    }

    /**
     * @param anywhere another case leads to this one: whoever moved away meanwhile takes it along to where they belong now
     * @throws RuleViolationException when the field leads out of the unit in which the case begins
     */
    UnitSummary of(Procedure procedure, UnitSummary begun, Map<String, Object> answers, boolean anywhere) {
        for (String key : procedure.sheet().start().belongs()) {
            Object answer = answers.get(key);
            Optional<FormField> field =
                    procedure.form(procedure.sheet().start().form()).field(key);
            if (answer != null && field.orElse(null) instanceof FormField.PersonField chosen) {
                return home(extensions.picker(chosen.picker()), String.valueOf(answer))
                        .filter(unit -> anywhere || unit.liesIn(begun))
                        .orElseThrow(() -> new RuleViolationException(
                                List.of(Violation.of(key, "procedure.start.elsewhere", begun.name()))));
            }
        }
        return begun;
    }

    /** Whom the case is about, as {@code start.subject} says: a person, or the person a record is about. */
    Optional<PersonId> subject(Procedure procedure, Map<String, Object> answers) {
        String key = procedure.sheet().start().subject();
        Object answer = key == null ? null : answers.get(key);
        if (key == null || answer == null) {
            return Optional.empty();
        }
        Optional<FormField> field =
                procedure.form(procedure.sheet().start().form()).field(key);
        if (field.orElse(null) instanceof FormField.PersonField chosen) {
            RecordPicker picker = extensions.picker(chosen.picker());
            if (!picker.ofPersons()) {
                return picker.subjectOf(String.valueOf(answer));
            }
        }
        return Optional.of(new PersonId(Long.parseLong(String.valueOf(answer))));
    }

    private Optional<UnitSummary> home(RecordPicker picker, String id) {
        return (picker.ofPersons() ? cell(new PersonId(Long.parseLong(id))) : Optional.<UnitSummary>empty())
                .or(() -> picker.unitOf(id).flatMap(organization::unit));
    }

    private Optional<UnitSummary> cell(PersonId person) {
        return members.stream()
                .flatMap(known -> known.pathsOf(person).stream())
                .map(path -> path.substring(path.lastIndexOf('/', path.length() - 2) + 1, path.length() - 1))
                .map(unit -> new UnitId(Long.parseLong(unit)))
                .flatMap(unit -> organization.unit(unit).stream())
                .findFirst();
    }
}
