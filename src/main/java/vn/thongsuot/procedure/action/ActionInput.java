package vn.thongsuot.procedure.action;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A typed input of an action.
 *
 * @param name what a model writes after {@code input.}
 * @param choices the words of a choice
 * @param picker the list of a form that a record must be chosen from
 * @param columns of rows: the fields that are read, by the name of the field
 */
public record ActionInput(
        String name,
        InputType type,
        boolean required,
        List<String> choices,
        @Nullable String picker,
        List<ActionInput> columns) {

    private static final String STAR = "*";

    /** Of answers, whose name ends in a star: the part of a written name that the star stands for. */
    public Optional<String> field(String written) {
        String before = name.substring(0, name.length() - STAR.length());
        return type == InputType.ANSWERS && written.length() > before.length() && written.startsWith(before)
                ? Optional.of(written.substring(before.length()))
                : Optional.empty();
    }
}
