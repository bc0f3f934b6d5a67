package vn.thongsuot.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of a dated parameter: what a regulation sets for a time, and where it says so.
 *
 * @param id of this value; a case keeps it to know which value was in force when its step began
 * @param value as an administrator writes it: {@code 60}, {@code ≥ 2/3}, {@code a; b}
 * @param unit for time limits only
 * @param legalBasis the source, in the words people know it by
 * @param validTo last day in force; {@code null} while nothing replaces it
 */
public record Parameter(
        long id,
        String key,
        ParameterKind kind,
        String value,
        @Nullable LimitUnit unit,
        String legalBasis,
        Certainty certainty,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean inForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
