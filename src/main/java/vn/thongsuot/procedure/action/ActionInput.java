package vn.thongsuot.procedure.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A typed input of an action.
 *
 * @param name what a model writes after {@code input.}
 * @param choices the words of a choice
 * @param picker the list of a form that a record must be chosen from
 */
public record ActionInput(
        String name,
        InputType type,
        boolean required,
        List<String> choices,
        @Nullable String picker) {}
