package vn.thongsuot.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.organization.PersonId;

/**
 * One call of an action by a model. Runs in the transaction of the step that led to it: when the action refuses, the step is
 * not completed either.
 *
 * @param inputs by name, already of the declared type; an optional input that was not given is absent
 */
public record ActionCall(CaseContext context, Map<String, Object> inputs) {

    public String text(String name) {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable((String) inputs.get(name));
    }

    public LocalDate date(String name) {
        return optionalDate(name).orElseThrow(() -> missing(name));
    }

    public Optional<LocalDate> optionalDate(String name) {
        return Optional.ofNullable((LocalDate) inputs.get(name));
    }

    public Optional<BigDecimal> optionalNumber(String name) {
        return Optional.ofNullable((BigDecimal) inputs.get(name));
    }

    public Optional<PersonId> optionalPerson(String name) {
        return Optional.ofNullable((PersonId) inputs.get(name));
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("The action was called without its input " + name);
    }
}
