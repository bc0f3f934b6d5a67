package vn.thongsuot.procedure;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.organization.PersonId;

/**
 * A person offered in a field.
 *
 * @param detail what tells people of the same name apart: year of birth, unit, position
 */
public record PersonChoice(
        PersonId id, String fullName, @Nullable String detail) {}
