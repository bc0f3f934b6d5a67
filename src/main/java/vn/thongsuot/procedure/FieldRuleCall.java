package vn.thongsuot.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;

/**
 * What a {@link FieldRule} looks at.
 *
 * @param field key of the field
 * @param label what people call the field
 * @param value the answer: string, number, boolean, ISO date, list of values, list of rows; a person is the id in digits
 * @param siblings the answers beside it: those of the same row inside a repeated list, otherwise those of the form
 * @param answers the answers of the whole form
 */
public record FieldRuleCall(
        String field,
        String label,
        Object value,
        Map<String, Object> siblings,
        Map<String, Object> answers,
        CaseContext context) {

    /** The answer of a field with a picker. */
    public PersonId person() {
        return new PersonId(Long.parseLong(value.toString()));
    }

    /** The answer of a date field. */
    public LocalDate date() {
        return LocalDate.parse(value.toString());
    }

    /** The person chosen in another field beside this one. */
    public Optional<PersonId> person(String otherField) {
        return Optional.ofNullable(siblings.get(otherField))
                .map(other -> new PersonId(Long.parseLong(other.toString())));
    }
}
