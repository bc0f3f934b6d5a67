package vn.thongsuot.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param field key of the field it belongs to; {@code null} when it concerns the input as a whole. An entry of a repeated
 *     group is {@code group[2].field}
 */
public record Violation(@Nullable String field, String messageKey, List<Object> arguments) {

    public static Violation of(@Nullable String field, String messageKey, Object... arguments) {
        return new Violation(field, messageKey, List.of(arguments));
    }
}
