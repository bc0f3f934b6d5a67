package vn.thongsuot.procedure;

import org.jspecify.annotations.Nullable;

/**
 * A record offered in a field.
 *
 * @param id digits; what is stored
 * @param detail what helps to choose: unit, holder, what speaks against it
 */
public record RecordChoice(
        String id, String label, @Nullable String detail) {}
